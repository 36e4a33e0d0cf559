using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// <c>/manage import</c>: reads a schedule from a file, a link or pasted text, and previews the changes. Without any of these a form opens.
/// </summary>
public sealed class ManageImport(
    Previews previews, ImportPlanner import, IDrafts drafts, IWeb web, IChannels channels, IGroups groups, GroupSettings newGroup)
    : ICommand, IAnswersForms, IAnswersButtons
{
    private const string Action = "import";
    private const string Keep = "keep";
    private const int MaxPastedLength = 4_000;

    private readonly OpenQuestion _question = new(drafts, previews, import, new GroupsOfSeries(groups, import, newGroup));

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage import", "Import the schedule from a README (you'll see the changes first)",
        new OptionSpec("file", "A Markdown file or a JSON export", OptionKind.File),
        new OptionSpec("link", "An https link to the file") { MaxLength = WebAddress.MaxLength },
        new OptionSpec("text", "The schedule itself (default: a form opens)") { MaxLength = MaxPastedLength },
        new OptionSpec("missing", "What to do with seminars that aren't in it (default: keep them)")
        {
            Choices = [(Keep, "Keep them"), (ImportPlanner.Remove, "Remove them")],
        })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [OpenQuestion.Action];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        var missing = options.Text("missing") ?? Keep;
        var (file, link, text) = (options.File("file"), options.Text("link"), options.Text("text"));
        switch (file, link, text)
        {
            case (null, null, null):
                return new Reply.Ask(Form(missing));
            case (null, null, { } pasted):
                return await ShowAsync(call, pasted, missing);
            case ({ } given, null, null):
                return await ShowAsync(call, await web.FetchAsync(given), missing);
            case (null, { } typed, null):
                return WebAddress.Read(typed).IsRefused(out var refusal, out var address)
                    ? refusal
                    : await ShowAsync(call, await web.FetchAsync(address), missing);
            default:
                return new Refusal($"Use only one of “file”, “link” and “text”.");
        }
    }

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => call.IsOrganizer ? Form(action[0]) : Organizers.Only;

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call) =>
        call.IsOrganizer ? await ShowAsync(call, call.Field("text") ?? "", call.Action[0]) : Organizers.Only;

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => _question.PickAsync(call);

    private static Form Form(string missing) => new("Import a schedule", new ActionId(Action, missing),
        [
            new FormField(
                "text", "The schedule in Markdown", MaxPastedLength, Multiline: true, Hint: "| Seminar | Date | Chapter | Topic |"),
        ]);

    private async Task<Reply> ShowAsync(Call call, Outcome<Fetched> fetched, string missing) =>
        fetched.IsRefused(out var refusal, out var found) ? refusal : await ShowAsync(call, found.Text!, missing);

    private async Task<Reply> ShowAsync(Call call, string text, string missing)
    {
        var inputs = Options.None.With(ImportPlanner.Text, text).With(ImportPlanner.Missing, missing);
        if (!GroupFileJson.IsMeant(text)) return await _question.ShowAsync(call, inputs);
        inputs = (await FileChannels.AskAsync(call.Group, text, channels)).With(inputs);
        return await previews.ShowAsync(call, ImportPlanner.Name, inputs);
    }
}
