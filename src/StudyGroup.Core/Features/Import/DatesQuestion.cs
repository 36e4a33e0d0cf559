using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>Asks which column has the meeting dates if the headings leave that open, then shows the import.</summary>
internal sealed class DatesQuestion(IDrafts drafts, Previews previews, ImportPlanner import)
{
    /// <summary>The action of its buttons.</summary>
    public const string Action = "import-dates";

    private const string Column = "column.";
    private const string Neither = "none";

    // Together with "None of these" they fill a row.
    private const int MostColumns = 4;

    /// <summary>Shows an import of a Markdown schedule, or asks about its date column.</summary>
    public async Task<Reply> ShowAsync(Call call, Options inputs)
    {
        var text = inputs.ExactText(ImportPlanner.Text)!;
        var dates = ImportPlanner.DatesOf(inputs);
        var schedule = (await import.Readings.ReadAsync(call.Group.Id, [text], dates))[text];
        return schedule.OpenDates.FirstOrDefault() is { } open && !ImportPlanner.ChosenDates(inputs).Contains(Neither)
            ? await AskAsync(call, inputs, open)
            : await previews.ShowAsync(call, ImportPlanner.Name, inputs);
    }

    /// <summary>Replaces the question with the import, using the chosen column.</summary>
    public async ValueTask<Reply> PickAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Action } draft) return Draft.Gone;
        if (draft.By != call.Member.Id) return new Refusal($"I asked someone else that. Use the command yourself.");
        var picked = call.Action[1] == Neither ? Neither : draft.Inputs.ExactText(Column + call.Action[1]);
        if (picked is null || !await drafts.TakeAsync(call.Group.Id, id)) return Draft.Gone;
        var dates = string.Join('\n', ImportPlanner.ChosenDates(draft.Inputs).Append(picked));
        var inputs = draft.Inputs.Without(Column);
        return await ShowAsync(call, inputs.With(ImportPlanner.Dates, dates)) switch
        {
            Reply.Private shown => new Reply.Replace(shown.Card),
            Reply.Refused refused => new Reply.Replace(refused.Card),
            var other => other,
        };
    }

    private async Task<Reply> AskAsync(Call call, Options inputs, OpenDates open)
    {
        var columns = open.Columns[..Math.Min(MostColumns, open.Columns.Length)];
        var kept = inputs.With(columns.Select((column, index) => KeyValuePair.Create<string, OptionGiven>(Column + index, column.Key)));
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, Action, kept, call.Now);
        return new Reply.Private(new Card
        {
            Title = $"Which column has the meeting dates?",
            Lines =
            [
                $"Line {open.Line}: {open.Doubt}. Nothing changes until you confirm what I show next.",
                .. columns.Length < open.Columns.Length
                    ? [(Line)$"If it's another column, call it “Meeting date” in the schedule and import it again."]
                    : Array.Empty<Line>(),
            ],
            Buttons =
            [
                .. columns.Select((column, index) => new Button(Label(column), new ActionId(Action, $"{draft.Id}", $"{index}"))),
                new Button(open.Columns.Length == 2 ? "Neither" : "None of these", new ActionId(Action, $"{draft.Id}", Neither)),
            ],
        });
    }

    private static string Label(OpenDateColumn column) => $"{Texts.Cut(column.Name, 40)}: {Texts.Cut(column.Example, 30)}";
}
