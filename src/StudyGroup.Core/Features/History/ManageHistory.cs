using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.History;

/// <summary><c>/manage history</c>: who changed what, before and after, with buttons to revert each change.</summary>
public sealed class ManageHistory(IChanges changes) : ICommand, IAnswersButtons
{
    private const string Turn = "history";
    private const int OfPage = 5;
    private const int LinesOfChange = 6;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("manage history", "See who changed what in the last 30 days, and revert it")
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) =>
        new(Page(call, 0).IsRefused(out var refusal, out var card) ? refusal : new Reply.Private(card));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return new(Organizers.Only);
        return new(Page(call, Pages.Read(call.Action[0])).IsRefused(out var refusal, out var card) ? refusal : new Reply.Replace(card));
    }

    private Outcome<Card> Page(Call call, int page)
    {
        var all = changes.Of(call.Group.Id);
        if (all.Count == 0)
            return new Refusal($"Nothing has changed in the last 30 days. See {new Span.Command("schedule")} for the current schedule.");
        var undone = all.Select(c => c.Undoes).OfType<ChangeId>().ToHashSet();
        return Pages.Show(
            new Card { Title = $"Recent changes" },
            [.. all.Select((change, i) => Lines(call, change, i + 1, undone.Contains(change.Id)).ToImmutableArray())],
            page, to => new ActionId(Turn, $"{to}"),
            shown => Enumerable.Range(0, all.Count).Take(shown)
                .Select(
                    i => new Button($"Revert {i + 1}", new ActionId(Undo.Revert, $"{all[i].Id}"), Disabled: undone.Contains(all[i].Id))),
            OfPage);
    }

    private static IEnumerable<Line> Lines(Call call, Change change, int place, bool isUndone)
    {
        Line who = change.By is { } by ? (Line)$"{by}" : $"the README";
        var what = (change.Undoes, isUndone) switch
        {
            ({ }, true) => " reverted a change · undone since",
            ({ }, _) => " reverted a change",
            (_, true) => " · undone since",
            _ => "",
        };
        yield return $"{new Span.Bold($"{place}")} · {new Span.Moment(change.At, TimestampStyle.Short)} · {who}{what}";
        if (change.Reason is { } reason) yield return ((Line)$"{reason}").AsQuote();
        var lines = ChangeWords.Lines(call.Group.Settings, change.Parts).ToList();
        foreach (var line in lines.Take(LinesOfChange)) yield return line.AsItem();
        if (lines.Count > LinesOfChange) yield return ((Line)$"and {lines.Count - LinesOfChange} more").AsItem();
    }
}
