use chrono::{DateTime, Utc};
use seqpt_application::accounts::SessionKind;
use seqpt_application::accounts::ports::{NewSession, Session, SessionRepository};
use seqpt_application::{PortError, SessionId, UserId};

use super::{FakeTransaction, found};

#[derive(Debug, Clone)]
pub(super) struct StoredSession {
    session: NewSession,
    last_seen_at: DateTime<Utc>,
}

impl FakeTransaction<'_> {
    fn remove_sessions(
        &mut self,
        ended: impl Fn(SessionId, &StoredSession) -> bool,
    ) -> Result<usize, PortError> {
        let sessions = &mut self.directory_mut()?.sessions;
        let before = sessions.len();
        sessions.retain(|id, row| !ended(*id, row));
        Ok(before - sessions.len())
    }
}

impl SessionRepository for FakeTransaction<'_> {
    fn insert_session(&mut self, session: &NewSession) -> Result<SessionId, PortError> {
        let id = SessionId::new(self.next_id()?);
        let state = self.directory_mut()?;
        found(state.logins.get(&session.user))?;
        let row = StoredSession {
            session: session.clone(),
            last_seen_at: session.created_at,
        };
        state.sessions.insert(id, row);
        Ok(id)
    }

    fn find_session(
        &mut self,
        secret_hash: &str,
        kind: SessionKind,
    ) -> Result<Option<Session>, PortError> {
        let state = &self.state;
        let row = state
            .sessions
            .iter()
            .find(|(_, row)| row.session.secret_hash == secret_hash && row.session.kind == kind);
        let Some((id, row)) = row else {
            return Ok(None);
        };
        let login = &found(state.logins.get(&row.session.user))?.login;
        Ok(Some(Session {
            id: *id,
            user: login.user,
            organization: login.organization,
            role: login.role,
            deactivated_at: login.deactivated_at,
            created_at: row.session.created_at,
            last_seen_at: row.last_seen_at,
        }))
    }

    fn touch_session(&mut self, session: SessionId, at: DateTime<Utc>) -> Result<(), PortError> {
        // Someone may have ended it meanwhile; then there is nothing to note.
        if let Some(row) = self.directory_mut()?.sessions.get_mut(&session) {
            row.last_seen_at = at;
        }
        Ok(())
    }

    fn delete_session(&mut self, session: SessionId) -> Result<(), PortError> {
        self.remove_sessions(|id, _| id == session).map(|_| ())
    }

    fn delete_sessions_of(
        &mut self,
        user: UserId,
        except: Option<SessionId>,
    ) -> Result<usize, PortError> {
        self.remove_sessions(|id, row| row.session.user == user && Some(id) != except)
    }

    fn delete_expired_sessions(
        &mut self,
        began_before: DateTime<Utc>,
        last_seen_before: DateTime<Utc>,
    ) -> Result<usize, PortError> {
        self.remove_sessions(|_, row| {
            row.session.created_at < began_before || row.last_seen_at < last_seen_before
        })
    }
}
