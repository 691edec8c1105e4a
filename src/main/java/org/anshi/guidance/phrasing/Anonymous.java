package org.anshi.guidance.phrasing;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody wrote without what tells who they are; rather too much is left out than too little. */
final class Anonymous {
    private static final String LEFT_OUT = "［略］";

    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            // Phones, identity and card numbers, case and order numbers, with whatever stands between their digits.
            Pattern.compile("[A-Za-z]{0,4}[-+]?\\d(?:[^\\p{L}\\d]{0,3}\\d){5,}[xX]?"),
            Pattern.compile("[零〇一二三四五六七八九幺两]{7,}"),
            Pattern.compile(
                    "[\\p{IsHan}]{2,12}?(省|市|区|县|镇|乡|村|路|街|道|巷|弄|胡同)[\\p{IsHan}\\w\\s-]{0,30}?(号|室|栋|幢|座|单元|楼|户|房)"),
            Pattern.compile("\\d{1,4}\\s*(号楼|号|栋|幢|座|单元|室|户|房|弄)"),
            Pattern.compile("(?:我叫|我是|我姓|姓名[是:：]?|名叫|本人|联系人[是:：]?)\\s*[\\p{IsHan}·]{1,4}(?:先生|女士|小姐)?"),
            Pattern.compile("[\\p{IsHan}]{1,3}(?:先生|女士|小姐|阿姨|大爷|大妈)"),
            Pattern.compile("(?i)\\b(?:my name is|i am called|this is)\\s+[A-Z][\\w'-]+(?:\\s+[A-Z][\\w'-]+)?"),
            Pattern.compile("(?i)(密码|验证码|口令|password|passcode|pin)\\s*(是|为|is|[:：])?\\s*\\S+"),
            Pattern.compile("(?i)(微信|wechat|qq|weixin)\\s*(号|是|id)?\\s*[:：]?\\s*[A-Za-z][\\w-]{4,}"),
            Pattern.compile("https?://\\S+"),
            Pattern.compile("/track/\\S+"));

    private Anonymous() {}

    /** @param known what is known to be personal, such as a case's name and address */
    static String of(String written, List<String> known) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        for (String one : known) {
            text = one == null || one.isBlank() ? text : text.replace(one.strip(), LEFT_OUT);
        }
        for (Pattern personal : PERSONAL) {
            text = personal.matcher(text).replaceAll(LEFT_OUT);
        }
        return text;
    }
}
