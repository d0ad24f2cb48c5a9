//! Turns the Markdown of web clippers, note-taking programs and site builders into plain Markdown, without the markup
//! that only these programs understand.
//!
//! Fenced code and inline code stay unchanged.

/// The Markdown without comments, shortcodes, callout names such as `[!note]` and block names such as `^a1b2c3`. Wiki
/// links, embedded files and highlights become plain words.
pub(super) fn without_marks(markdown: &str) -> String {
    if !markdown.contains(['[', '%', '=', '{', '^', '<']) {
        return markdown.to_string();
    }
    let mut out = String::with_capacity(markdown.len());
    let mut fence: Option<&str> = None;
    // The end marker of a comment that began on an earlier line.
    let mut comment: Option<&str> = None;
    // The byte index at which each end marker last occurs. A comment without an end marker is kept as text, because it
    // would otherwise hide the rest of the article.
    let last_end = ["-->", "%%"].map(|end| (end, markdown.rfind(end).unwrap_or(0)));
    let mut line_end = 0;
    for line in markdown.split_inclusive('\n') {
        line_end += line.len();
        let start = line.trim_start();
        let marker = ["```", "~~~"].into_iter().find(|marker| start.starts_with(marker));
        match (fence, marker) {
            (Some(open), Some(close)) if open == close => fence = None,
            (None, Some(open)) if comment.is_none() => fence = Some(open),
            (None, _) => {
                let ends_later = |end: &str| last_end.iter().any(|&(other, at)| other == end && at >= line_end);
                plain_line(line, &mut comment, &ends_later, &mut out);
                continue;
            }
            _ => {}
        }
        out.push_str(line);
    }
    out
}

fn plain_line(line: &str, comment: &mut Option<&'static str>, ends_later: &impl Fn(&str) -> bool, out: &mut String) {
    let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
    let line = without_block_name(line);
    let mut rest = match callout(line) {
        Some((quote, rest)) if comment.is_none() => {
            out.push_str(quote);
            rest
        }
        _ => line,
    };
    while let Some(next) = rest.chars().next() {
        if let Some(end) = *comment {
            let Some((_, after)) = rest.split_once(end) else {
                break;
            };
            (rest, *comment) = (after, None);
            continue;
        }
        if let Some((end, after)) = opening(rest, ends_later) {
            (rest, *comment) = (after, Some(end));
        } else if let Some(after) = rest.strip_prefix("<!--") {
            // Without the backslash, the Markdown parser would take this for the start of an HTML comment.
            out.push_str("\\<!--");
            rest = after;
        } else if let Some((words, after)) = replaced(rest) {
            out.push_str(&words);
            rest = after;
        } else {
            let length = plain_length(rest).max(next.len_utf8());
            let (plain, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            out.push_str(plain);
            rest = after;
        }
    }
    out.push_str(end);
}

/// The number of bytes to copy unchanged: inline code, or everything up to the next character that may begin markup.
fn plain_length(rest: &str) -> usize {
    if rest.starts_with('`') {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let (open, after) = rest.split_at_checked(ticks).unwrap_or((rest, ""));
        return after.find(open).map_or(ticks, |end| ticks + end + ticks);
    }
    let next = rest.char_indices().skip(1).find(|&(_, c)| matches!(c, '`' | '%' | '<' | '[' | '!' | '=' | '{'));
    next.map_or(rest.len(), |(byte, _)| byte)
}

/// The end marker of the comment or shortcode at the start of `rest`, and the text after its opening marker. `None` if
/// neither begins here. `ends_later` says whether an end marker follows on a later line.
fn opening(rest: &str, ends_later: impl Fn(&str) -> bool) -> Option<(&'static str, &str)> {
    const PAIRS: [(&str, &str); 5] = [("%%", "%%"), ("<!--", "-->"), ("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")];
    let (open, end) = PAIRS.into_iter().find(|(open, _)| rest.starts_with(open))?;
    let after = rest.strip_prefix(open)?;
    // If the end marker is not on this line, only `<!--`, or a `%%` at the end of the line, begins a comment. Any other
    // opening marker may be text.
    let may_go_on = open == "<!--" || (open == "%%" && after.trim().is_empty());
    (after.contains(end) || (may_go_on && ends_later(end))).then_some((end, after))
}

/// The words of the wiki link, embedded file or highlight at the start of `rest`, and the text after it.
fn replaced(rest: &str) -> Option<(String, &str)> {
    if let Some((inner, after)) = rest.strip_prefix("![[").and_then(|inner| inner.split_once("]]")) {
        // An embedded picture or note. In `![[bridge.png|300]]`, the number is only the width of the picture.
        let words = inner.rsplit_once('|').map_or("", |(_, words)| words);
        let width = words.chars().all(|c| c.is_ascii_digit() || c == 'x');
        return Some((if width { String::new() } else { words.trim().to_string() }, after));
    }
    if let Some((inner, after)) = rest.strip_prefix("[[").and_then(|inner| inner.split_once("]]"))
        && !inner.contains(['[', '\n'])
    {
        let words = match inner.split_once('|') {
            Some((_, words)) => words,
            None => inner.split('#').find(|part| !part.is_empty()).unwrap_or(inner),
        };
        return Some((words.trim().to_string(), after));
    }
    if let Some((inner, after)) = rest.strip_prefix("==").and_then(|inner| inner.split_once("=="))
        && !inner.is_empty()
        && !inner.starts_with([' ', '='])
        && !inner.ends_with(' ')
    {
        return Some((inner.to_string(), after));
    }
    None
}

/// The `>` and the title of a callout line such as `> [!note] Title`.
fn callout(line: &str) -> Option<(&str, &str)> {
    let at = line.find("[!")?;
    let (quote, rest) = line.split_at_checked(at)?;
    let is_quote = quote.contains('>') && quote.chars().all(|c| c == '>' || c == ' ');
    let (name, title) = rest.strip_prefix("[!")?.split_once(']')?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || ['-', '_', '|', ' '].contains(&c));
    (is_quote && is_name).then(|| (quote, title.trim_start_matches(['-', '+']).trim_start_matches(' ')))
}

/// The line without a block name such as ` ^a1b2c3`, which some editors put at the end of a paragraph.
fn without_block_name(line: &str) -> &str {
    let Some((words, name)) = line.rsplit_once(" ^") else { return line };
    let named = !name.trim_end().is_empty() && name.trim_end().chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if named { words } else { line }
}
