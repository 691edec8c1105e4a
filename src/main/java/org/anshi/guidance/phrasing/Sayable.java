package org.anshi.guidance.phrasing;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshi.shared.Language;

/**
 * Whether what a model said may be told: it promises nothing, claims to have done nothing, leads nowhere, and names no figure that
 * the articles do not name. Where in doubt, the article speaks for itself.
 */
final class Sayable {
    private static final int LONGEST = 600;
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** Also where an article says so: then it says it itself, in the words that were approved. */
    private static final List<Pattern> PROMISES = List.of(
            Pattern.compile(
                    "保证|承诺|包(修|换|退|赔)|一定(会|能|给|可以)|免费|免单|不收(费|钱)|全额|退(您|你|给)|退款(已|将|会)|赔|补偿|补贴|优惠|打折|折扣|减免|返现|红包|代金券|送您|赠送"),
            Pattern.compile("(已|已经|刚)(经|为您|帮您|给您)?.{0,4}(提交|安排|取消|退|登记|预约|通知|转接|开通|删除|修改|处理好|办理)"),
            Pattern.compile("我(们)?(会|将|可以|能|马上|立即|现在|这就).{0,4}(退|赔|安排|派|预约|取消|上门|打电话|联系)"),
            Pattern.compile("(今天|明天|后天|\\d+\\s*(小时|分钟|天|个?工作日))(之?内)?.{0,6}(上门|到家|退款|到账|修好|送到|联系|回电|解决)"),
            Pattern.compile(
                    "guarantee|promise|compensat|refund|reimburse|discount|voucher|coupon|free of charge|for free|at no cost|no charge|money back|we('ll| will)|i('ll| will)|i have|i've|has been (cancel|refund|booked|submitted|sent)"),
            Pattern.compile("\\d\\s*(元|块|圆|折|%|rmb|yuan|cny)|[一二三四五六七八九十百千万两]+(元|块钱|折)|[¥￥$€]"),
            Pattern.compile("法院|起诉|律师函|违法|犯罪|sue|illegal|lawsuit"));

    private static final Pattern LEADS_AWAY = Pattern.compile(
            "https?:|www\\.|[a-z0-9-]+\\.(com|cn|net|org|top|xyz)|<[a-z/!]|\\]\\(|```|加.{0,3}(微信|qq|好友)|扫.{0,2}码|(微信|qq)号|点击.{0,6}(链接|下载)|下载.{0,6}(app|应用|软件)");
    private static final Pattern ASKS_FOR_SECRETS =
            Pattern.compile("(身份证|银行卡|卡号|密码|验证码|cvv|password|card number|verification code|id number)");
    private static final Pattern OUT_OF_ITS_ROLE = Pattern.compile(
            "系统提示|提示词|指令|作为(一个)?(ai|人工智能|语言模型)|语言模型|我是(人工|真人|客服)|system prompt|instructions?|language model|as an ai|i am (a )?(human|person)|jailbreak|developer mode");
    private static final Pattern PARTS = Pattern.compile("[,，。;；:：!！?？\\n]+");
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final int FEWEST = 3;
    private static final double MOSTLY = 0.4;
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:[.,]\\d+)?|[一二三四五六七八九十百千万两]+(?=元|块|折|%|倍|小时|分钟|天|年|个月|次)");

    private Sayable() {}

    /** @param sources all that the articles say */
    static boolean is(String said, String sources, Language language) {
        String plain = plain(said);
        String known = plain(sources);
        return !plain.isBlank()
                && keepsTo(plain, known, language)
                && plain.length() <= LONGEST
                && isIn(language, said)
                && !LEADS_AWAY.matcher(plain).find()
                && !OUT_OF_ITS_ROLE.matcher(plain).find()
                && !ASKS_FOR_SECRETS.matcher(plain).find()
                && PROMISES.stream().noneMatch(promise -> promise.matcher(plain).find())
                && numbers(known).containsAll(numbers(plain));
    }

    /** Each part of it is mostly made of what the articles say: a sentence of its own, however harmless, is not theirs. */
    private static boolean keepsTo(String plain, String known, Language language) {
        Set<String> said = pieces(known, language);
        return PARTS.splitAsStream(plain)
                .map(part -> pieces(part, language))
                .filter(pieces -> pieces.size() >= FEWEST)
                .allMatch(pieces -> pieces.stream().filter(said::contains).count() >= MOSTLY * pieces.size());
    }

    /** Pairs of Chinese characters, or English words that mean something. */
    private static Set<String> pieces(String text, Language language) {
        Set<String> pieces = new HashSet<>();
        if (language == Language.EN) {
            WORD.matcher(text).results().map(MatchResult::group).forEach(pieces::add);
            return pieces;
        }
        String han = text.replaceAll("[^\\p{IsHan}]", "");
        for (int i = 0; i + 2 <= han.length(); i++) {
            pieces.add(han.substring(i, i + 2));
        }
        return pieces;
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean isIn(Language language, String said) {
        boolean chinese =
                said.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        return chinese == (language == Language.ZH);
    }

    private static String plain(String text) {
        return SIMPLIFIED
                .transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cf}\\u200b]", "")
                .replaceAll("(?<=[\\p{IsHan}])[ \\t·*_~-]+(?=[\\p{IsHan}])", "");
    }
}
