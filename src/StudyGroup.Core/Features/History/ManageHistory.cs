using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.History;

/// <summary><c>/manage history</c>: who changed what, from what to what, with a button to put one back.</summary>
/// <param name="changes">What was changed.</param>
public sealed class ManageHistory(IChanges changes) : ICommand, IAnswersButtons
{
    private const string Turn = "history";
    private const int OfPage = 5;
    private const int LinesOfChange = 6;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("manage history", "Who changed what in the last thirty days, and putting it back")
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(Page(call, 0).IsRefused(out var refusal, out var card) ? refusal : new Reply.Private(card));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return new(Organizers.Only);
        return new(Page(call, Pages.Read(call.Action[0])).IsRefused(out var refusal, out var card) ? refusal : new Reply.Replace(card));
    }

    private Outcome<Card> Page(Call call, int page)
    {
        var all = changes.Of(call.Group.Id);
        if (all.Count == 0) return new Refusal($"Nothing was changed in the last thirty days. See {new Span.Command("schedule")} for what stands.");
        var undone = all.Select(c => c.Undoes).OfType<ChangeId>().ToHashSet();
        return Pages.Show(
            new Card { Title = $"What was changed" }, [.. all.Select((change, i) => Lines(call, change, i + 1, undone.Contains(change.Id)).ToImmutableArray())],
            page, to => new ActionId(Turn, $"{to}"),
            shown => Enumerable.Range(0, all.Count).Take(shown)
                .Select(i => new Button($"Put back {i + 1}", new ActionId(Undo.PutBack, $"{all[i].Id}"), Disabled: undone.Contains(all[i].Id))),
            OfPage);
    }

    private static IEnumerable<Line> Lines(Call call, Change change, int place, bool isUndone)
    {
        Line who = change.By is { } by ? (Line)$"{by}" : $"From the README";
        var what = (change.Undoes, isUndone) switch
        {
            ({ }, true) => ", taking something back; taken back itself",
            ({ }, _) => ", taking something back",
            (_, true) => "; taken back since",
            _ => "",
        };
        yield return $"{new Span.Strong($"{place}")} · {new Span.Moment(change.At, MomentLook.Short)} · {who}{what}";
        if (change.Reason is { } reason) yield return ((Line)$"{reason}").AsQuote();
        var lines = ChangeWords.Lines(call.Group.Settings, change.Parts).ToList();
        foreach (var line in lines.Take(LinesOfChange)) yield return line.AsItem();
        if (lines.Count > LinesOfChange) yield return ((Line)$"and {lines.Count - LinesOfChange} more").AsItem();
    }
}
