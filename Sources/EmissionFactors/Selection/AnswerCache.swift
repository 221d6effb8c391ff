import Synchronization

/// Answers given before, by the question without its day, each with the days it holds for.
final class AnswerCache: Sendable {
    typealias Answer = Result<FactorSelection, NoFactor>

    /// Input that never asks the same twice must not fill the memory.
    private static let mostQuestions = 4096

    private struct Entry {
        let question: FactorQuestion
        let validity: Validity
        let answer: Answer
    }

    /// By the hash of the question. A dictionary of the questions themselves would first look through the
    /// program for how to hash them, which costs a short run more than its questions.
    private let answers = Mutex<[Int: [Entry]]>([:])

    /// The answer to a question that was asked before.
    func answer(to question: FactorQuestion) -> Answer? {
        let asked = question.withoutDay
        return answers.withLock { answers in
            answers[asked.hashValue]?.first {
                $0.validity.contains(question.date) && $0.question == asked
            }?.answer
        }
    }

    /// Keeps an answer.
    func keep(_ answer: Answer, to question: FactorQuestion) {
        let asked = question.withoutDay
        let entry = Entry(
            question: asked, validity: answer.validity(on: question.date), answer: answer)
        answers.withLock { answers in
            if answers.count >= Self.mostQuestions { answers.removeAll() }
            answers[asked.hashValue, default: []].append(entry)
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
