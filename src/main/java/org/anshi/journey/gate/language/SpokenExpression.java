package org.anshi.journey.gate.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.anshi.journey.vocabulary.Vocabulary;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * An expression in a model, taken apart. It may compare variables and call verbs of the vocabulary; it may not reach into
 * anything else, since every engine service hangs on {@code execution}.
 */
final class SpokenExpression {
    private static final String STEP = "execution";
    private static final String BUSINESS_KEY = "execution.processBusinessKey";
    private static final Map<String, Class<?>> WORDS = Vocabulary.words();
    /** What the engine itself puts in reach. */
    private static final Set<String> ENGINES = Set.of(STEP, "task", "caseExecution", "authenticatedUserId");

    private final Predicate<String> knowsProcess;

    private SpokenExpression(Predicate<String> knowsProcess) {
        this.knowsProcess = knowsProcess;
    }

    /**
     * What is wrong with it, if anything.
     *
     * @param knowsProcess whether there is a process of this id, which a verb may start or open
     */
    static Optional<Bilingual> fault(String expression, Predicate<String> knowsProcess) {
        Node root;
        try {
            root = new Builder(Builder.Feature.METHOD_INVOCATIONS)
                    .build(expression.replace("#{", "${"))
                    .getRoot();
        } catch (TreeBuilderException e) {
            String where = e.getMessage().lines().findFirst().orElse("");
            return said("写法有误：" + where, "Not well-formed: " + where);
        }
        return new SpokenExpression(knowsProcess).fault(root);
    }

    private Optional<Bilingual> fault(Node node) {
        if (node instanceof AstMethod call) {
            return call(call);
        }
        if (node instanceof AstFunction || node instanceof AstBracket) {
            return said("只能比较变量和使用词汇表。", "Only variables and the vocabulary may be used.");
        }
        if (node instanceof AstDot dot) {
            return path(dot).equals(BUSINESS_KEY)
                    ? Optional.empty()
                    : said("不能访问 " + path(dot) + "。", "May not reach " + path(dot) + ".");
        }
        if (node instanceof AstIdentifier name
                && (ENGINES.contains(name.getName()) || WORDS.containsKey(name.getName()))) {
            return said("不能直接使用 " + name.getName() + "。", "May not use " + name.getName() + " by itself.");
        }
        return children(node);
    }

    private Optional<Bilingual> call(AstMethod call) {
        Node target = call.getChild(0);
        if (!(target instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier word)) {
            return said("只能直接使用词汇表中的词。", "Only words of the vocabulary may be spoken.");
        }
        Class<?> verbs = WORDS.get(word.getName());
        if (verbs == null) {
            String all = String.join(", ", new TreeSet<>(WORDS.keySet()));
            return said(
                    "词汇表中没有“" + word.getName() + "”，只有 " + all + "。",
                    "There is no word \"" + word.getName() + "\"; there are " + all + ".");
        }
        String verb = name(dot);
        Node given = call.getChild(1);
        Optional<Method> spoken = Arrays.stream(verbs.getDeclaredMethods())
                .filter(SpokenExpression::isVerb)
                .filter(method -> method.getName().equals(verb) && method.getParameterCount() == given.getCardinality())
                .findFirst();
        if (spoken.isEmpty()) {
            return said(
                    "“" + word.getName() + "”没有这样的说法：" + verb + "（" + given.getCardinality() + " 个参数）。",
                    "\"" + word.getName() + "\" has no verb " + verb + " with " + given.getCardinality()
                            + " parameters.");
        }
        return parameters(spoken.get(), given);
    }

    private Optional<Bilingual> parameters(Method verb, Node given) {
        for (int i = 0; i < given.getCardinality(); i++) {
            Node parameter = given.getChild(i);
            Optional<Bilingual> fault;
            if (verb.getParameterTypes()[i] == DelegateExecution.class) {
                fault = parameter instanceof AstIdentifier name
                                && name.getName().equals(STEP)
                        ? Optional.empty()
                        : said(
                                verb.getName() + " 的第一个参数只能是 execution。",
                                "The first parameter of " + verb.getName() + " is always execution.");
            } else if (parameter instanceof AstString text) {
                fault = Parameters.fault(
                        verb.getParameters()[i].getName(), (String) text.eval(null, null), knowsProcess);
            } else {
                fault = fault(parameter);
            }
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Bilingual> children(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            Optional<Bilingual> fault = fault(node.getChild(i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    static boolean isVerb(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers());
    }

    private static String path(AstDot dot) {
        String prefix = dot.getChild(0) instanceof AstIdentifier start ? start.getName() : "…";
        return prefix + "." + name(dot);
    }

    /** JUEL prints a property access as {@code . name} and does not give the name otherwise. */
    private static String name(AstDot dot) {
        return dot.toString().replaceFirst("^\\.\\s*", "").trim();
    }

    private static Optional<Bilingual> said(String zh, String en) {
        return Optional.of(new Bilingual(zh, en));
    }
}
