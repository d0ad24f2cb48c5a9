//! Stop words: words so frequent that they say little.
//!
//! Stop words are folded: in lower case and without accents. The lists can be short, because a word that occurs in most
//! articles of a folder is never proposed as a topic. The lists are needed most in a folder with two languages, because
//! the stop words of each language then occur in only some of the articles.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// The stop words of each language: English, German, French, Spanish, Portuguese, Italian, Dutch, Turkish, Russian,
/// Arabic and Hindi.
const STOP_WORDS: [&str; 11] = [
    "a about above according across after again against ago all almost along already also although always am among an \
     and another any anyone anything are around as asked at away back be became because become been before began being \
     below best better between both but by called came can cannot come comes could day days did do does doing done \
     down during each early either else end enough even ever every everyone few first five for four from further gave \
     get getting give given go goes going got great had half has have having he held her here hers herself high him \
     himself his how however i if in including into is it its itself just keep kept know known last late later least \
     less let like likely long look made make makes making many may me means might million more most much must my near \
     need never new news next no nor not nothing now of off often old on once one only onto or other others our out \
     over own part people percent per place put quite rather really report reported reports right said same saw say \
     saying says second see seen set several shall she should since six so some someone something soon still such take \
     taken takes than that the their them themselves then there these they thing things think this those though three \
     through thus time times to today together told tomorrow too took toward towards tuesday two under until up upon us \
     use used using very want was way we week weeks well went were what when where whether which while who whole whom \
     whose why will with within without work would year years yesterday yet you your added billion month months monday \
     wednesday thursday friday saturday sunday january february march april june july august september october november \
     december dont doesnt didnt isnt wasnt wont cant mr mrs ms dr",
    "aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bereits bin bis bisher \
     da dabei damit danach dann darauf darum das dass dazu dem den denen denn der deren des deshalb dessen die dies \
     diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige er erst es etwa etwas \
     euch fur ganz gegen gibt habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in \
     ins ist ja jahr jahre jahren jede jedem jeden jeder jedes jetzt kann kein keine keinen konnen konnte konnten lassen \
     machen man mehr mein mit mussen muss nach nachdem neue neuen nicht nichts noch nun nur ob oder ohne prozent sagt \
     sagte sagten schon sehr sei seien sein seine seinem seinen seiner seit selbst sich sie sind so sogar soll sollen \
     sollte sollten sondern sowie tag uber um und uns unter viel viele vom von vor wahrend war waren warum was wegen \
     weil weiter weitere wenn wer werde werden wie wieder will wir wird wo wolle wollen worden wurde wurden zu zum zur \
     zwar zwei zwischen uhr januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag \
     freitag samstag sonntag",
    "afin ai ainsi alors apres au aucun aussi autre autres aux avait avant avec avoir ce cela celle celui ces cette ceux \
     chez comme contre dans de depuis des dit dont du elle elles en encore entre est et etait ete etre eux fait faire \
     fois il ils je jusqu l la le les leur leurs lors lui mais meme moins mois ne ni non nos notre nous on ont ou par \
     pas pendant peu peut plus plusieurs pour pourquoi qu quand que qui sa sans se selon ses si son sont sous sur tous \
     tout toute toutes tres un une vers vous",
    "al algo ante antes asi aun aunque cada como con contra cual cuando de del desde dijo donde dos durante el ella ellas \
     ellos en entre era es esa ese eso esta estaba estan estas este esto estos fue fueron ha habia hace hacia han hasta \
     hay la las le les lo los mas me mientras muy nada ni no nos o otra otras otro otros para pero por porque que quien \
     se segun ser si sin sobre son su sus tambien tanto tiene todo todos tras tres un una uno y ya ano anos dia",
    "ao aos as ate com como da das de dele do dos e ela ele eles em entre era essa esse esta este foi foram ha isso ja mais \
     mas muito na nao nas nem no nos o os ou para pela pelas pelo pelos por quando que quem sao se sem ser seu seus sido \
     so sobre sua suas tambem tem um uma disse anos",
    "ai al alla alle anche avere che chi ci come con contro cui da dal dalla dalle degli dei del della delle di dopo due e \
     era essere fra gia gli ha hanno i il in io la le lo loro ma molto nei nel nella non o ogni per perche piu poi prima \
     quando quella quelle quello questa questo se sono su sua sue sugli sul sulla suo tra tutti un una uno anni detto",
    "aan al als bij dan dat de den der deze die dit door dus een en er ge geen had heeft hebben hem het hij hoe hun ik in \
     is ja je kan maar meer met mijn na naar niet nog nu of om omdat onder ons ook op over te tegen toch tot uit van \
     veel voor waar was wat we wel werd wie wij worden wordt zal ze zich zij zijn zo zou jaar",
    "acaba ama ancak artik bazi ben bir biz bu cok daha da de diye en gibi gore hem hep her icin ile ise kadar ki mi ne o \
     olan olarak oldu oldugu onun sonra su ve veya ya yil",
    "а без более больше бы был была были было быть в вам вас во вот все всего всех вы где да даже для до его ее если еще же \
     за здесь и из или им их к как какои когда которая которые которыи кто ли между меня мне может мы на над надо нас не \
     него нее нет ни них но ну о об однако он она они оно от по под после потому при про раз с сам сеичас со так также \
     там тем то того тоже только том тот три ту ты у уже хотя чего чем через что чтобы эта эти это этого этот я году года",
    "الى إلى على في من عن مع هذا هذه ذلك تلك التي الذي الذين ان أن إن أنه انه كان كانت كما لكن لا لم لن ما هو هي هم نحن أو او \
     ثم قد قال قالت وقال وقالت بعد قبل بين كل حتى عند خلال منذ غير حيث أي به بها له لها فيه فيها وفي ومن وهو وهي وكان وقد \
     يوم عام أمام حول دون أكثر بعض",
    "और का की के को में से है हैं था थे थी पर ने यह वह ये वे इस उस इन उन इसके उसके उनके इसका उनका अपने अपनी अपना एक कि जो तो ही भी \
     नहीं कर करने करना किया किए की गई गया गए हो होने होगा होता रहा रहे रही लिए साथ बाद तक कहा कुछ अब जब तब या बहुत सभी दिया \
     बताया वाले वाली वाला हुए हुई हुआ द्वारा सकता लेकिन",
];

/// Chinese characters that never begin or end a term.
const STOP_CHARACTERS: &str = "的了是在和与及也就都而将被把这那他她它我你们不有为对从等但并于以之其或";

/// Stop words of four letters or more, which are left out when the words of two articles are compared. Without this
/// list, articles on different subjects have up to 26 % of their words in common.
pub const STORY_STOP_WORDS: &str = "that with from have this they were their which would there about also been said says more after \
    will other first when over into some people could year years than last most made under many only since against while \
    during between before where being because such what them then those through these told both each very your here just \
    like even must well much still might should does upon among whether within without until another according added \
    including included three four five";

static ALL: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| STOP_WORDS.iter().flat_map(|list| list.split_whitespace()).collect());

/// Whether a folded word is a stop word.
pub fn is_stop_word(word: &str) -> bool {
    ALL.contains(word)
}

/// Whether a character never begins or ends a term. Such characters are some Chinese characters and all hiragana.
pub fn is_stop_character(c: char) -> bool {
    STOP_CHARACTERS.contains(c) || ('\u{3041}'..='\u{309f}').contains(&c)
}
