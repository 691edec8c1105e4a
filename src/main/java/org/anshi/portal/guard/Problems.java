package org.anshi.portal.guard;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.anshi.shared.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every request of a program that can't be done with a {@link Problem} in the language asked for. */
public class Problems implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final int TRY_AGAIN_LATER = 3600;
    private static final String BACK_SOON = "5";
    private static final Bilingual UNREADABLE = new Bilingual("内容不是有效的 JSON", "The body is not valid JSON");
    private static final Bilingual CORRECT = new Bilingual("有些内容需要更正", "Some things need to be corrected");
    private static final Bilingual TOO_LARGE = new Bilingual("内容太大", "The content is too large");

    private static final Bilingual CROWDED =
            new Bilingual("同一时刻另有操作在进行，请再试一次", "Something else is being done at this moment; please try once more");

    /** Whether this request is a program's, to be answered in JSON. */
    public static boolean concerns(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    public static Problem tooLarge(HttpServletRequest request) {
        TooMuch upload = TooMuch.in(request);
        return upload == null
                ? Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, TOO_LARGE, List.of(), AskedLanguage.of(request))
                : Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, upload.words(), upload.faults(), AskedLanguage.of(request));
    }

    public static Problem of(Refused refused, HttpServletRequest request) {
        return Problem.of(status(refused.kind()), refused.reason(), refused.faults(), AskedLanguage.of(request));
    }

    /** What is said for a status that came from somewhere below us. */
    public static Problem plain(HttpStatus status, HttpServletRequest request) {
        return Problem.of(status, reason(status), List.of(), AskedLanguage.of(request));
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!concerns(request) || response.isCommitted()) {
            return null;
        }
        Problem problem = problem(request, response, handler, failure);
        if (problem == null) {
            return null;
        }
        try {
            problem.writeTo(response);
        } catch (IOException gone) {
            log.debug("The client left before it was answered");
        }
        return new ModelAndView();
    }

    private static Problem problem(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (failure instanceof Refused refused) {
            if (refused.kind() == Refused.Kind.TOO_MANY) {
                long wait = refused instanceof SlowDown slow ? slow.seconds() : TRY_AGAIN_LATER;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            }
            return of(refused, request);
        }
        if (Outage.isBehind(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, BACK_SOON);
            return plain(HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        if (failure instanceof TransientDataAccessException) {
            return Problem.of(HttpStatus.CONFLICT, CROWDED, List.of(), AskedLanguage.of(request));
        }
        if (caused(failure, BodyTooLarge.class) || failure instanceof MaxUploadSizeExceededException) {
            return tooLarge(request);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            List<Fault> faults = faults(unreadable);
            return Problem.of(
                    HttpStatus.BAD_REQUEST, faults.isEmpty() ? UNREADABLE : CORRECT, faults, AskedLanguage.of(request));
        }
        if (failure instanceof MultipartException
                || failure instanceof CharConversionException
                || failure instanceof JacksonException) {
            return plain(HttpStatus.BAD_REQUEST, request);
        }
        if (failure instanceof MethodArgumentTypeMismatchException) {
            return plain(HttpStatus.NOT_FOUND, request);
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return plain(HttpStatus.valueOf(known.getStatusCode().value()), request);
        }
        if (handler instanceof HandlerMethod method
                && !method.getBeanType().getName().startsWith("org.anshi.portal.")) {
            return null;
        }
        log.error("A request of a program failed", failure);
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private static List<Fault> faults(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JsonMappingException mismatch)
                || mismatch.getPath().isEmpty()
                || NestedExceptionUtils.getMostSpecificCause(mismatch)
                        instanceof com.fasterxml.jackson.core.JsonParseException) {
            return List.of();
        }
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return List.of(new Fault(path.toString(), new Bilingual("类型不正确", "Of the wrong type")));
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> cause) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (cause.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    public static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private static Bilingual reason(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> new Bilingual("需要登录或签名", "Sign-in or signature needed");
            case FORBIDDEN -> new Bilingual("没有权限", "Not allowed");
            case NOT_FOUND -> new Bilingual("没有找到", "Not found");
            case METHOD_NOT_ALLOWED -> new Bilingual("不支持这种请求方法", "This method is not supported here");
            case NOT_ACCEPTABLE -> new Bilingual("只能以 JSON 回答", "Answers are JSON only");
            case UNSUPPORTED_MEDIA_TYPE -> new Bilingual("不支持这种内容类型", "This content type is not supported here");
            case INTERNAL_SERVER_ERROR ->
                new Bilingual("我们这边出了问题，请稍后再试", "Something went wrong on our side, please try again later");
            default ->
                status.is4xxClientError()
                        ? new Bilingual("请求无法理解", "The request could not be understood")
                        : new Bilingual("暂时无法服务，请稍后再试", "Not available at the moment, please try again later");
        };
    }
}
