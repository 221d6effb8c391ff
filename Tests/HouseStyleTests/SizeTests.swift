import Testing
import TestSupport

@Suite("Sizes")
struct SizeTests {
    @Test("no file has more than 500 lines", arguments: SourceText.sources + SourceText.tests)
    func fileCap(file: SourceText) {
        #expect((1...500).contains(file.lines.count))
    }

    @Test("half of the files have at most 100 lines, nineteen of twenty at most 350")
    func fileSizes() {
        let sizes = SourceText.sources.map(\.lines.count).sorted()
        #expect(sizes.count > 100)
        #expect(sizes[sizes.count / 2] <= 100)
        #expect(sizes[sizes.count * 95 / 100] <= 350)
    }

    @Test("no function has more than 60 lines", arguments: SourceText.sources)
    func functionCap(file: SourceText) {
        for function in file.functions {
            #expect(function.length <= 60, "\(function.name)")
        }
    }

    @Test("half of the functions have at most 8 lines, nineteen of twenty at most 35")
    func functionSizes() {
        let sizes = SourceText.sources.flatMap(\.functions).map(\.length).sorted()
        #expect(sizes.count > 400)
        #expect(sizes[sizes.count / 2] <= 8)
        #expect(sizes[sizes.count * 95 / 100] <= 35)
    }

    @Test(
        "a file declares at most three types beside those inside them",
        arguments: SourceText.sources)
    func types(file: SourceText) {
        let declarations = file.code.filter {
            $0.wholeMatch(
                of:
                    /(public |package |private |fileprivate |final |indirect |@\w+ )*(struct|class|enum|actor|protocol) .*/
            ) != nil
        }
        #expect(declarations.count <= 3)
    }
}
