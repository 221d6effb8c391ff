import Synchronization

/// Answers given before, by the question without its day, each with the days it holds for.
final class AnswerCache: Sendable {
    typealias Answer = Result<FactorSelection, NoFactor>

    /// Input that never asks the same twice must not fill the memory.
    private static let mostQuestions = 4096

    private let answers = Mutex<[FactorQuestion: [(validity: Validity, answer: Answer)]]>([:])

    /// The answer to a question that was asked before.
    func answer(to question: FactorQuestion) -> Answer? {
        answers.withLock { answers in
            answers[question.withoutDay]?.first { $0.validity.contains(question.date) }?.answer
        }
    }

    /// Keeps an answer.
    func keep(_ answer: Answer, to question: FactorQuestion) {
        let validity = answer.validity(on: question.date)
        answers.withLock { answers in
            if answers.count >= Self.mostQuestions { answers.removeAll() }
            answers[question.withoutDay, default: []].append((validity, answer))
        }
    }
}

extension FactorQuestion {
    /// The question, whatever the day.
    fileprivate var withoutDay: FactorQuestion {
        var question = self
        question.date = CalendarDate(number: 0)
        return question
    }
}

extension AnswerCache.Answer {
    /// The days on which the answer stays the same, as far as that is known.
    fileprivate func validity(on date: CalendarDate) -> Validity {
        switch self {
        case .success(let selection): return selection.validity
        case .failure(.notPublished): return .always
        case .failure: return Validity(date)
        }
    }
}
