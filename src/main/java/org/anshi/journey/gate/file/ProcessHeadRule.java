package org.anshi.journey.gate.file;

import java.util.Map;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** A process is named by its file, says that it may run, how long its history stays, and a journey what it is called. */
@Component
class ProcessHeadRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> diagram.processes().isEmpty()
                        ? Stream.of(diagram.finding(
                                null,
                                "has-process",
                                new Bilingual("文件里没有流程。", "There is no process in the file."),
                                new Bilingual("画一个流程。", "Draw one.")))
                        : diagram.processes().stream().flatMap(process -> check(diagram, process)));
    }

    static boolean isTimeToLive(String written) {
        return written != null && written.trim().matches("[1-9]\\d{0,4}|P[1-9]\\d{0,4}D");
    }

    private Stream<Finding> check(Diagram diagram, Process process) {
        Stream.Builder<Finding> findings = Stream.builder();
        if (!diagram.file().equals(process.getId() + ".bpmn")) {
            findings.add(diagram.finding(
                    process,
                    "process-named-by-file",
                    new Bilingual("流程 id 与文件名不一致。", "Process id and file name differ."),
                    new Bilingual(
                            "每个文件一个流程，将其 id 改为 " + diagram.file().replace(".bpmn", "") + "。",
                            "One process a file; give it the id "
                                    + diagram.file().replace(".bpmn", "") + ".")));
        }
        if (!process.isExecutable()) {
            findings.add(diagram.finding(
                    process,
                    "executable",
                    new Bilingual("流程未设为可执行。", "The process is not executable."),
                    new Bilingual("在属性面板勾选 Executable。", "Tick Executable in the properties panel.")));
        }
        if (!isTimeToLive(process.getCamundaHistoryTimeToLiveString())) {
            findings.add(diagram.finding(
                    process,
                    "history-time-to-live",
                    new Bilingual("没有历史保留期，或写法有误。", "There is no history time to live, or none that can be read."),
                    new Bilingual(
                            "在 History cleanup 中填写 Time to live，例如 P180D。",
                            "Fill in Time to live under History cleanup, such as P180D.")));
        }
        if (diagram.isJourney()) {
            Map<String, String> written = ElementProperties.of(process);
            Stream.of("name.zh", "name.en")
                    .filter(name -> written.getOrDefault(name, "").isBlank())
                    .forEach(name -> findings.add(diagram.finding(
                            process,
                            "journey-named",
                            new Bilingual("缺少扩展属性 " + name + "。", "The extension property " + name + " is missing."),
                            new Bilingual("写上消费者看到的服务名称。", "Write the name of the service that consumers see."))));
        }
        return findings.build();
    }
}
