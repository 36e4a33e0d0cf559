using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Asks what a schedule leaves open, then shows the import: which of several series the group follows,
/// and which column has the meeting dates.
/// </summary>
internal sealed class OpenQuestion(IDrafts drafts, Previews previews, ImportPlanner import)
{
    /// <summary>The action of its buttons.</summary>
    public const string Action = "import-dates";

    private const string Choice = "column.";
    private const string Neither = "none";

    // Together with "None of these" they fill a row.
    private const int MaxColumns = 4;
    private const int MaxSeries = 10;

    /// <summary>Shows an import of a Markdown schedule, or asks what it leaves open.</summary>
    public async Task<Reply> ShowAsync(Call call, Options inputs)
    {
        var text = inputs.ExactText(ImportPlanner.Text)!;
        var dates = ImportPlanner.DatesOf(inputs);
        var schedule = (await import.Readings.ReadAsync(call.Group.Id, [text], dates))[text];
        if (schedule.OpenSeries is { } series) return await AskAsync(call, inputs, series);
        return schedule.OpenDates.FirstOrDefault() is { } open && !ImportPlanner.ChosenDates(inputs).Contains(Neither)
            ? await AskAsync(call, inputs, open)
            : await previews.ShowAsync(call, ImportPlanner.Name, inputs);
    }

    /// <summary>Replaces the question with the import, using the answer.</summary>
    public async ValueTask<Reply> PickAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Action } draft) return Draft.Gone;
        if (draft.By != call.Member.Id) return new Refusal($"I asked someone else that. Use the command yourself.");
        var picked = call.Action[1] == Neither ? Neither : draft.Inputs.ExactText(Choice + call.Action[1]);
        if (picked is null || !await drafts.TakeAsync(call.Group.Id, id)) return Draft.Gone;
        var dates = string.Join('\n', ImportPlanner.ChosenDates(draft.Inputs).Append(picked));
        var inputs = draft.Inputs.Without(Choice);
        return await ShowAsync(call, inputs.With(ImportPlanner.Dates, dates)) switch
        {
            Reply.Private shown => new Reply.Replace(shown.Card),
            Reply.Refused refused => new Reply.Replace(refused.Card),
            var other => other,
        };
    }

    private Task<Reply> AskAsync(Call call, Options inputs, OpenDates open) => AskAsync(
        call, inputs, $"Which column has the meeting dates?",
        $"Line {open.Line}: {open.Doubt}. Nothing changes until you confirm what I show next.",
        $"If it's another column, call it “Meeting date” in the schedule and import it again.",
        [.. open.Columns.Select(column => (column.Key, Label(column)))], MaxColumns,
        open.Columns.Length == 2 ? "Neither" : "None of these");

    private Task<Reply> AskAsync(Call call, Options inputs, OpenSeries open) => AskAsync(
        call, inputs, $"Which of these does this group follow?",
        $"Line {open.Line}: {open.Doubt}. I'll leave the rest out. Nothing changes until you confirm what I show next.",
        $"If it's another one, leave only that in the schedule and import it again.",
        [.. open.Series.Select(series => (series.Key, Label(series)))], MaxSeries, none: null);

    private async Task<Reply> AskAsync(
        Call call, Options inputs, Line title, Line doubt, Line ifOther, ImmutableArray<(string Key, string Label)> all, int max,
        string? none)
    {
        var choices = all[..Math.Min(max, all.Length)];
        var kept = inputs.With(choices.Select((choice, index) => KeyValuePair.Create<string, OptionGiven>(Choice + index, choice.Key)));
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, Action, kept, call.Now);
        return new Reply.Private(new Card
        {
            Title = title,
            Lines = [doubt, .. choices.Length < all.Length ? [ifOther] : Array.Empty<Line>()],
            Buttons =
            [
                .. choices.Select((choice, index) => new Button(choice.Label, new ActionId(Action, $"{draft.Id}", $"{index}"))),
                .. none is null ? [] : new[] { new Button(none, new ActionId(Action, $"{draft.Id}", Neither)) },
            ],
        });
    }

    private static string Label(OpenDateColumn column) => $"{Texts.Cut(column.Name, 40)}: {Texts.Cut(column.Example, 30)}";

    private static string Label(WrittenSeries series) =>
        series.From is { } day ? $"{Texts.Cut(series.Name, 50)}: from {DateWords.Day(day)}" : Texts.Cut(series.Name, 75);
}
