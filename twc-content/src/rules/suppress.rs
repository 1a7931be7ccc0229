//! Leaves out the findings that the content says to ignore.

use super::Settings;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

/// The findings that remain.
pub(super) fn apply(_site: &Site, findings: Vec<Diagnostic>, _settings: &Settings) -> Vec<Diagnostic> {
    findings
}
