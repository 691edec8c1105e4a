package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.anshi.desk.article.ArticleDesk;
import org.anshi.desk.article.ArticleForm;
import org.anshi.knowledge.ArticleStatus;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The articles: finding, reading, writing, reviewing and approving them. */
@Controller
@RequestMapping("/desk/articles")
class ArticlePages extends DeskPage {
    private final ArticleDesk desk;

    ArticlePages(ArticleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            Model model,
            Locale locale) {
        ArticleStatus only = Coded.find(ArticleStatus.class, status).orElse(null);
        boolean asked = q != null && !q.isBlank();
        model.addAttribute("articles", asked ? desk.find(q, Language.of(locale)) : desk.standing(only));
        model.addAttribute("q", q);
        model.addAttribute("status", only);
        model.addAttribute("statuses", ArticleStatus.values());
        model.addAttribute("mayWrite", desk.mayWrite(me()));
        return "desk/articles";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(model, desk.blank());
    }

    @PostMapping
    String add(
            @ModelAttribute("form") ArticleForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            return written(desk.add(me(), form), next);
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            return form(model, form);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model, Locale locale) {
        return shown(desk.history(id), model, locale);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        ArticleVersion last = desk.history(id).get(0);
        model.addAttribute("last", last);
        return form(model, desk.form(last));
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") ArticleForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            return written(desk.change(me(), id, form), next);
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            model.addAttribute("last", desk.history(id).get(0));
            return form(model, form);
        }
    }

    @PostMapping("/{id}/media")
    String illustrate(
            @PathVariable String id,
            @RequestParam MultipartFile media,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        try {
            desk.illustrate(me(), id, media.getBytes());
            next.addFlashAttribute("done", "illustrated");
            return "redirect:/desk/articles/" + id;
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            return shown(desk.history(id), model, locale);
        }
    }

    @PostMapping("/{id}/{step}")
    String go(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam int seen,
            @RequestParam(required = false) String why,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            switch (step) {
                case "review" -> desk.review(me(), id, version, seen);
                case "approve" -> desk.approve(me(), id, version, seen);
                case "expire" -> desk.expire(me(), id, version, seen, why);
                default ->
                    throw new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这个步骤。", "There is no such step."));
            }
            next.addFlashAttribute("done", step);
            return "redirect:/desk/articles/" + id;
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            RefusedWork.tell(refused, model, locale, response);
            return shown(desk.history(id), model, locale);
        }
    }

    private static String written(ArticleVersion version, RedirectAttributes next) {
        next.addFlashAttribute("done", "written");
        return "redirect:/desk/articles/" + version.id();
    }

    private String shown(List<ArticleVersion> history, Model model, Locale locale) {
        ArticleVersion last = history.get(0);
        model.addAttribute("last", last);
        model.addAttribute("history", history);
        model.addAttribute("html", desk.html(last.article().in(Language.of(locale))));
        model.addAttribute("illustrations", desk.illustrations(last.id()));
        model.addAttribute("mayWrite", desk.mayWrite(me(), last.article().owner()));
        model.addAttribute("mayApprove", desk.mayApprove(me(), last.article().owner()));
        return "desk/article";
    }

    private String form(Model model, ArticleForm form) {
        model.addAttribute("form", form);
        model.addAttribute("categories", ProductCategory.values());
        return "desk/article-form";
    }
}
