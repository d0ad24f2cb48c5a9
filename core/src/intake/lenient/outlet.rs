//! The outlet of an article that only gives its address: named by its site.

/// Prefixes of a host that name a form of the same site.
const FORMS: [&str; 5] = ["www.", "m.", "amp.", "mobile.", "www2."];

/// The site of a web address: its host without what only says how it is served.
///
/// The rule knows no outlets, so `https://zeenews.india.com/x` gives `zeenews.india.com`.
pub(super) fn of_address(address: &str) -> Option<String> {
    let rest = address.split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = if host.starts_with('[') { host } else { host.split(':').next()? };
    let mut site = host.trim_end_matches('.').to_lowercase();
    while let Some(rest) = FORMS.iter().find_map(|form| site.strip_prefix(form)).filter(|rest| rest.contains('.')) {
        site = rest.to_string();
    }
    site.chars().any(char::is_alphanumeric).then_some(site)
}
