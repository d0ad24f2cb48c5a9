//! Eight articles in the formats of web clippers, note-taking programs, static site generators and saved pages.

use crate::folder::Folder;

const FILES: [(&str, &[u8]); 8] = [
    (
        "Obsidian Web Clipper.md",
        b"---\ntitle: \"Lighthouse: lamp replaced\"\nsource: \"https://www.example.com/lamp\"\nauthor:\n  - \"[[Ann Author]]\"\n\
          published: 2025-06-01\ncreated: 2025-06-02\ntags:\n  - \"clippings\"\n---\nThe lighthouse has a ==new lamp==. See [[tower|the tower]].\n",
    ),
    (
        "MarkDownload.md",
        b"---\ncreated: 2025-06-03T08:00:10 (UTC +02:00)\ntags: [lighthouse]\nsource: https://m.example.org/tower?id=3\n\
          author: Ben Writer\n---\n\n# The tower shines again\n\n> ## Excerpt\n> It shines.\n\n---\nThe lighthouse shines since Sunday.\n",
    ),
    (
        "hugo.md",
        b"+++\ntitle = \"Ships see the light\"\ndate = 2025-06-04T10:30:00+02:00\nauthors = [\"Ann Author\"]\ndraft = false\n\
          publisher = \"Coast Daily\"\n+++\n{{< figure src=\"a.png\" >}}\nShips see the lighthouse from far away.\n",
    ),
    (
        "2025-06-05-jekyll.md",
        b"---\nlayout: post\ntitle: 'Keeper: I sleep well'\ndate: 2025-06-05 22:10:00 +0200\ncategories: lighthouse people\n\
          outlet: Coast Post\n---\nThe keeper sleeps well. {% include map.html %}\n",
    ),
    (
        "Joplin.md",
        "---\ntitle: 灯塔重新点亮\ncreated: 2025-06-06 07:59:11Z\nsource: https://news.example.cn/light\ndate: 2025年6月6日\nlanguage: zh\n---\n\n灯塔恢复照明。\n"
            .as_bytes(),
    ),
    (
        "Zotero.md",
        b"---\ncitekey: author2025\ntitle: Lamps and their towers\nauthors: Author, Ann\npublicationTitle: Coast Review\n\
          itemType: newspaperArticle\ndate: 7 June 2025\nurl: https://example.org/lamps\n---\nA note on lamps.\n",
    ),
    (
        "saved page.txt",
        b"Title: Caf\xe9 at the lighthouse\r\nSource: Coast Post\r\nDate: June 8, 2025\r\n\r\nThe caf\xe9 said \x93yes\x94.\r\n",
    ),
    ("2025-06-09 plain notes.txt", b"The lamp of the lighthouse failed again for one night.\n"),
];

/// A folder with the eight articles.
pub(crate) fn folder() -> Folder {
    Folder::new("clippings", &FILES)
}
