//! Turns Markdown into plain text with blocks and style spans.
//!
//! The text of every element is kept, and nothing becomes HTML. The tags of raw HTML stay in the text as characters. An
//! image becomes its description, which links to the image. [`fill_lenient`] removes the tags and these links instead.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::corpus::{Article, Block, BlockKind, StyleKind, StyleSpan};

/// Fills the article's text, blocks and style spans from Markdown.
pub(super) fn fill(article: &mut Article, markdown: &str) {
    fill_from(article, markdown, Options::empty(), Layout::default());
}

/// Fills the article's text, blocks and style spans from Markdown that a program saved. HTML tags are removed, but the
/// text between them is kept. An image becomes its description without a link. References to footnotes are removed.
pub(super) fn fill_lenient(article: &mut Article, markdown: &str) {
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    fill_from(article, markdown, options, Layout { clipped: true, ..Layout::default() });
}

fn fill_from(article: &mut Article, markdown: &str, options: Options, mut layout: Layout) {
    for event in Parser::new_ext(markdown, options) {
        layout.take(event);
    }
    layout.close();
    article.text = layout.text;
    article.blocks = layout.blocks;
    article.marks = layout.marks;
    article.marks.retain(|mark| mark.start < mark.end);
    article.marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
}

#[derive(Default)]
struct Layout {
    text: String,
    blocks: Vec<Block>,
    marks: Vec<StyleSpan>,
    /// The kind of the block that is being written, and the byte index at which it begins.
    open: Option<(BlockKind, usize)>,
    /// The style spans that have not ended yet: kind, byte index of the start, and address, which is empty unless the
    /// span is a link.
    begun: Vec<(StyleKind, usize, String)>,
    /// The number of list items around the current position.
    items: usize,
    /// The number of block quotations around the current position.
    quotes: usize,
    /// Whether the Markdown was saved by a program, as for [`fill_lenient`].
    clipped: bool,
    /// Whether the current position is within an HTML element whose content is not text, such as a script.
    hidden: bool,
}

impl Layout {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) if self.clipped => self.write_html(&html),
            Event::Text(_) if self.hidden => {}
            Event::FootnoteReference(_) if self.clipped => {}
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => self.write(&text),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.write("\n"),
            Event::Rule => self.close(),
            // These events never reach this arm. Math is never enabled, and footnotes only if `clipped`.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.write(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.begin(BlockKind::Heading),
            Tag::CodeBlock(kind) => {
                self.begin(BlockKind::Verbatim);
                if let CodeBlockKind::Fenced(language) = kind
                    && !language.is_empty()
                {
                    self.write(&format!("{language}\n"));
                }
            }
            Tag::HtmlBlock if self.clipped => self.close(),
            Tag::HtmlBlock => self.begin(BlockKind::Verbatim),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::Item => {
                self.close();
                self.items += 1;
            }
            Tag::Emphasis => self.begun.push((StyleKind::Emphasis, self.text.len(), String::new())),
            Tag::Strong => self.begun.push((StyleKind::Strong, self.text.len(), String::new())),
            Tag::Image { .. } if self.clipped => {}
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.begin_if_closed();
                self.begun.push((StyleKind::Link, self.text.len(), dest_url.into_string()));
            }
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image if self.clipped => {}
            TagEnd::HtmlBlock => {
                self.hidden = false;
                self.close();
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image => self.end_mark(),
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.close();
                self.items = self.items.saturating_sub(1);
            }
            _ => self.close(),
        }
    }

    fn end_mark(&mut self) {
        let Some((kind, start, address)) = self.begun.pop() else { return };
        if kind == StyleKind::Link && start == self.text.len() {
            // A link or an image without words shows its address. But in a file that a program saved, a link without
            // words was a picture or a button on the web page, so it is removed.
            if self.clipped {
                return;
            }
            self.write(&address);
        }
        let end = self.text.len();
        if start == end {
            return;
        }
        match kind {
            // An address that cannot be a link is shown as text.
            StyleKind::Link if super::text::address_problem(&address).is_some() => self.write(&format!(" ({address})")),
            _ => self.marks.push(StyleSpan { kind, start, end, address }),
        }
    }

    /// Writes the text of HTML without tags, scripts and styles. `<br>` becomes a line break, and tags of blocks such
    /// as `<p>` end the current block.
    fn write_html(&mut self, html: &str) {
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            self.write_decoded(text);
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            rest = after;
            let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
            match name.to_ascii_lowercase().as_str() {
                "br" if self.open.is_some() => self.write("\n"),
                "script" | "style" => self.hidden = !tag.starts_with('/'),
                "p" | "div" | "li" | "tr" | "figure" | "figcaption" | "h1" | "h2" | "h3" => self.close(),
                _ => {}
            }
        }
        self.write_decoded(rest);
    }

    /// Writes text of HTML, and replaces the most frequent character references by the characters.
    fn write_decoded(&mut self, text: &str) {
        const NAMED: [(&str, &str); 6] =
            [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
        if self.hidden || (self.open.is_none() && text.trim().is_empty()) {
            return;
        }
        let text = NAMED.iter().fold(text.to_string(), |text, (name, sign)| text.replace(name, sign));
        self.write(&text.replace('\n', " "));
    }

    fn write(&mut self, text: &str) {
        self.begin_if_closed();
        let empty = |(kind, start): (BlockKind, usize)| kind != BlockKind::Verbatim && start == self.text.len();
        // In a block that is still empty, leading space is left over from a tag or footnote reference that was removed.
        let text = if self.clipped && self.open.is_some_and(empty) { text.trim_start() } else { text };
        self.text.push_str(text);
    }

    /// Shortens style spans to the end of the text, so that no span reaches into a later block.
    fn clamp_marks(&mut self) {
        let end = self.text.len();
        // `marks` is still in the order in which the spans ended, so those that reach too far are the last ones.
        self.marks.iter_mut().rev().take_while(|mark| mark.end > end).for_each(|mark| mark.end = end);
        self.begun.iter_mut().for_each(|(_, start, _)| *start = (*start).min(end));
    }

    fn begin_if_closed(&mut self) {
        if self.open.is_none() {
            self.begin(match (self.items, self.quotes) {
                (0, 0) => BlockKind::Paragraph,
                (0, _) => BlockKind::Quote,
                _ => BlockKind::Item,
            });
        }
    }

    fn begin(&mut self, kind: BlockKind) {
        self.close();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.open = Some((kind, self.text.len()));
        // A style span that began before the block is moved to the start of the block.
        for (_, start, _) in &mut self.begun {
            *start = (*start).max(self.text.len());
        }
    }

    fn close(&mut self) {
        let Some((kind, start)) = self.open.take() else { return };
        let end = self.text.trim_end().len().max(start);
        if end > start {
            self.text.truncate(end);
            self.blocks.push(Block { kind, start, end });
        } else {
            // The block contains only white space, so the line break before it is removed too.
            self.text.truncate(self.blocks.last().map_or(0, |block| block.end));
        }
        self.clamp_marks();
    }
}
