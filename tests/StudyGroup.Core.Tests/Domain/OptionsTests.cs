using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public class OptionsTests
{
    private static readonly GivenFile Plan = new("plan.md", 12, new Uri("https://cdn.example/plan.md"), "text/markdown");

    [Fact]
    public void File_is_found_by_its_name_and_is_not_text()
    {
        var options = Options.None.With("file", Plan).With("text", "plan.md");

        Assert.Equal(Plan, options.File("file"));
        Assert.Null(options.File("text"));
        Assert.Null(options.File("other"));
        Assert.Null(options.Text("file"));
    }

    [Fact]
    public async Task Required_file_must_be_given()
    {
        var router = new CommandRouter([new Import()], [], new Desk());
        var desk = new Desk();
        async Task<string> AnswerAsync(Options options) =>
            (await router.AnswerAsync(new CommandCall(desk.Group, Desk.Ana, desk.Now, "import", options))).Text();

        Assert.Equal("Please fill in “file”.", await AnswerAsync(Options.None));
        Assert.Equal("plan.md", await AnswerAsync(Options.None.With("file", Plan)));
    }

    [Theory]
    [InlineData("nudge", "77", true)]
    [InlineData("nudge", "x", false)]
    [InlineData("nudge", "", false)]
    [InlineData("import-more", "77", false)]
    public void Only_marked_actions_name_a_group_in_direct_messages(string name, string group, bool names) =>
        Assert.Equal(names ? new GroupId(77) : null, new CommandRouter([new Import()], [], new Desk()).GroupOf(new ActionId(name, group)));

    private sealed class Import : ICommand, IAnswersButtons, IAnswersInDirectMessages
    {
        public CommandSpec Spec { get; } = new(
            "import", "Reads a schedule", new OptionSpec("file", "Which", OptionKind.File) { Required = true });

        public IReadOnlyList<string> Buttons { get; } = ["nudge", "import-more"];

        public IReadOnlyList<string> InDirectMessages { get; } = ["nudge"];

        public ValueTask<Reply> AnswerAsync(CommandCall call) =>
            new(new Reply.Private(new Card { Lines = [$"{call.Options.File("file")!.Name}"] }));

        public ValueTask<Reply> PressAsync(ButtonCall call) => throw new NotSupportedException();
    }
}
