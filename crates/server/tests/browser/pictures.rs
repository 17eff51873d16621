//! How pages look: on a device and in a theme, and on pictures for people to look at.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::browser::Browser;

/// What a device may prefer.
pub(crate) const THEMES: [&str; 2] = ["light", "dark"];

/// What pages are shown on: the size of its window, in pixels of style sheets.
#[derive(Clone, Copy)]
pub(crate) struct Device {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) is_phone: bool,
}

pub(crate) const DESK: Device = Device {
    width: 1280,
    height: 900,
    is_phone: false,
};

pub(crate) const PHONE: Device = Device {
    width: 360,
    height: 740,
    is_phone: true,
};

impl Browser<'_> {
    /// Turns the browser into one on this device.
    pub(crate) async fn show_on(&self, device: Device) {
        let metrics = json!({
            "width": device.width,
            "height": device.height,
            "deviceScaleFactor": 1,
            "mobile": device.is_phone,
        });
        self.command("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Tells the browser what its device prefers. Nothing fades, so that no colour is caught half-way.
    pub(crate) async fn show_in(&self, theme: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.command(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
    }

    /// Takes a picture of the page, all the way down.
    pub(crate) async fn take_picture(&self, device: Device, folder: &str, name: &str) {
        let height = self
            .run("return document.documentElement.scrollHeight", [])
            .await;
        let height = height
            .as_u64()
            .and_then(|height| u32::try_from(height).ok())
            .unwrap();
        let whole = Device {
            height: height.max(device.height),
            ..device
        };
        self.show_on(whole).await;
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join("../screenshots")
            .join(folder);
        fs::create_dir_all(&folder).unwrap();
        self.save_window(&folder.join(format!("{name}.png"))).await;
        self.show_on(device).await;
    }
}
