//! Rules about the site as a whole.

mod alias_clash;
mod beyond_limit;
mod file_name;
mod in_leaf_bundle;
mod mentions;
mod menu_target;
mod portable_name;
mod removed_page;
mod repo_doc_link;
mod same_path;
mod unsafe_path;
mod unused_file;

use super::Rule;

/// The rules of this family, by code.
pub(super) const RULES: &[&Rule] = &[
    &in_leaf_bundle::IN_LEAF_BUNDLE,
    &same_path::SAME_PATH,
    &alias_clash::ALIAS_CLASH,
    &unused_file::UNUSED_FILE,
    &removed_page::REMOVED_PAGE,
    &menu_target::MENU_TARGET,
    &file_name::FILE_NAME,
    &repo_doc_link::REPO_DOC_LINK,
    &beyond_limit::BEYOND_LIMIT,
    &unsafe_path::UNSAFE_PATH,
    &portable_name::PORTABLE_NAME,
];
