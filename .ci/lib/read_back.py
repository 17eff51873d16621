#!/usr/bin/python3
"""Downloads files from the running program and reads them back: with LibreOffice and with openpyxl.

    read_back.py PROGRAM FOLDER

Everything is kept in FOLDER. What the two readers see in a workbook has to be the same, cell by cell; its first table
has to be that of the CSV file; nothing may be a formula, although the organisation's name and roles look like one; and
LibreOffice has to lay it out on pages.
"""

import csv
import datetime
import http.client
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse

import openpyxl

PASSWORD = "marble-Tugboat-91-lantern"
RISKY_NAME = "=HYPERLINK(\"http://example.org\") Söhne"
RISKY_ROLE = "+Prüfung & Test"
HEADINGS = {"en": "Area", "de": "Bereich"}
# Every sheet into a file of its own; comma, UTF-8, as shown, quoted where needed, formulas as formulas.
TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"


def check(condition, what):
    if not condition:
        sys.exit(f"error: {what}")


class Client:
    """A program that uses the interface."""

    def __init__(self, address, token=None, language="en"):
        self.address, self.token, self.language = address, token, language

    def send(self, method, path, body=None):
        headers = {"Accept-Language": self.language}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body).encode()
        connection = http.client.HTTPConnection(self.address, timeout=60)
        connection.request(method, "/api/v1" + path, body, headers)
        answer = connection.getresponse()
        data = answer.read()
        check(answer.status in (200, 201), f"{method} {path}: {answer.status} {data[:500]!r}")
        return answer, data

    def get(self, path):
        return json.loads(self.send("GET", path)[1])

    def post(self, path, body):
        return json.loads(self.send("POST", path, body)[1])

    def signed_in(self, answer):
        return Client(self.address, answer["access_token"], self.language)

    def download(self, path, folder):
        """The file under its own name: the place of it."""
        answer, data = self.send("GET", path)
        disposition = answer.headers["Content-Disposition"]
        name = re.search(r"filename\*=UTF-8''([^;]+)", disposition)
        check(name, f"{path} has no name with umlauts: {disposition}")
        name = urllib.parse.unquote(name[1])
        check("söhne" in name and "/" not in name, f"{path} is called {name}")
        folder.mkdir(parents=True, exist_ok=True)
        place = folder / name
        check(not place.exists(), f"{name} comes twice")
        place.write_bytes(data)
        return place


def person(number):
    return {"first_name": "Emil", "last_name": f"Ende {number}", "username": f"emil{number}", "password": PASSWORD}


def set_up(visitor):
    """An organisation of six people with surveys, strategies and plans: an employee, the admin and the survey's path."""
    admin = visitor.signed_in(visitor.post("/organizations", person("Admin") | {
        "organization_name": RISKY_NAME, "organization_size": "medium"}))
    key = admin.get("/organization/join-key")["key"]
    role = admin.post("/organization/roles", {"name": RISKY_ROLE, "role_cluster_id": 5})
    for number in range(6):
        emil = visitor.signed_in(visitor.post("/members", person(number) | {"organization_code": key}))
        survey = emil.post("/surveys", {"organization_roles": [role["id"]]})
        answers = [{"competency_id": question["competency_id"], "groups": [1 + (number + at) % 4]}
                   for at, question in enumerate(survey["questions"])]
        survey = f"/surveys/{survey['id']}"
        emil.post(f"{survey}/submission", {"answers": answers})
    admin.post("/maturity-runs", {"rollout": 2, "processes": 2, "mindset": 2, "knowledge": 2})
    admin.post("/strategy-runs", {"people": 60, "chosen": ["certification", "se_for_managers"]})
    emil.post("/plan", {})
    admin.post("/organization/plan", {"starts_on": datetime.date.today().isoformat(), "months": 12})
    return emil, admin, survey


def shown(value, language):
    """A value of openpyxl as LibreOffice shows it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%d.%m.%Y") if language == "de" else f"{value.day} {value:%b %Y}"
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def by_openpyxl(place, language):
    """The rows of each sheet by its name."""
    workbook = openpyxl.load_workbook(place)
    sheets = {}
    for sheet in workbook:
        for cell in (cell for row in sheet for cell in row):
            check(cell.data_type != "f", f"{place.name}: {sheet.title}!{cell.coordinate} is a formula: {cell.value}")
        check(sheet.freeze_panes and sheet.auto_filter.ref, f"{place.name}: {sheet.title} has no fixed, filtered headings")
        check(sheet.print_title_rows, f"{place.name}: {sheet.title} does not repeat its headings on paper")
        sheets[sheet.title] = [[shown(value, language) for value in row] for row in sheet.values]
    return sheets


def soffice(place, target, into):
    """Converts with a profile of its own, so that nothing of this machine's user counts."""
    profile = (into / "profile").resolve().as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target,
                    "--outdir", into, place], check=True, stdout=subprocess.DEVNULL, timeout=300)


def by_libreoffice(place, names, into):
    soffice(place, TO_CSV, into)
    sheets = {}
    for name in names:
        with (into / f"{place.stem}-{name}.csv").open(encoding="utf-8", newline="") as file:
            sheets[name] = list(csv.reader(file))
    return sheets


def trimmed(rows):
    """Without what is empty at the end of each row and of all."""
    rows = [list(row) for row in rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def pages(place, into):
    soffice(place, "pdf", into)
    data = (into / f"{place.stem}.pdf").read_bytes()
    check(data.startswith(b"%PDF"), f"{place.name} gives no PDF")
    return len(re.findall(rb"/Type\s*/Page\b", data))


def table(rows, heading):
    """The rows from the headings on."""
    starts = [at for at, row in enumerate(rows) if row and row[0] == heading]
    check(len(starts) == 1, f"there are {len(starts)} rows of headings")
    return rows[starts[0]:]


def compare(client, path, folder, heading):
    place = client.download(f"{path}.xlsx", folder)
    ours = by_openpyxl(place, client.language)
    theirs = by_libreoffice(place, ours, folder)
    for name, rows in ours.items():
        mine, other = trimmed(rows), trimmed(theirs[name])
        check(mine == other, f"{place.name}: {name} is read in two ways:\n" + "\n".join(
            f"{a!r}\n{b!r}" for a, b in zip(mine, other) if a != b))
    first = next(iter(ours.values()))
    check(any(RISKY_NAME in cell for row in first for cell in row), f"{place.name} does not name the organisation")
    text = client.download(f"{path}.csv", folder / "csv").read_bytes().decode("utf-8-sig")
    records = list(csv.reader(io.StringIO(text, newline="")))
    risky = [cell for row in records for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    check(not risky, f"{place.name}: its CSV file has what Excel takes for formulas: {risky}")
    records = [[cell.removeprefix("'") for cell in row] for row in records]
    # Days of a CSV file are written for programs; the first table has none.
    check(trimmed(records) == trimmed(table(first, heading)), f"{place.name} and its CSV file differ")
    json.loads(client.download(f"{path}.json", folder).read_bytes())
    count = pages(place, folder)
    check(1 <= count <= 40, f"{place.name} takes {count} pages")
    cells = sum(1 for rows in ours.values() for row in rows for cell in row if cell)
    check(cells > 100, f"{place.name} has {cells} cells only")
    print(f"{client.language} {place.name}: {len(ours)} sheets, {cells} cells, {count} pages")


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    environment = {"PATH": os.environ["PATH"], "SEQPT_BIND": "127.0.0.1:0", "SEQPT_RATE_LIMITS": "off"}
    with (folder / "log").open("w") as log, subprocess.Popen(
            [program], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=log, text=True) as server:
        try:
            address = server.stdout.readline().strip().rpartition("http://")[2]
            check(address, f"the program does not start: {(folder / 'log').read_text()}")
            emil, admin, survey = set_up(Client(address))
            for language, heading in HEADINGS.items():
                emil.language = admin.language = language
                for client, path in [
                    (emil, f"{survey}/result"),
                    (emil, "/plan/objectives"),
                    (admin, "/organization/plan/objectives"),
                    (admin, "/organization/result"),
                ]:
                    compare(client, path, folder / language, heading)
        finally:
            server.terminate()


main()
