using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>
/// <c>/presenters</c>: shows who has presented, who hasn't for longest, who's up next, and the free slots, with buttons to take them.
/// </summary>
public sealed class PresentersCommand(IPoints points, IAttendance attendance, ISeasons seasons, IMembers members)
    : ICommand, IAnswersButtons
{
    private const string Turn = "presenters";

    // With "Previous" and "Next" they make two rows.
    private const int ButtonsShown = 8;

    private const int IdleShown = 5;

    // Discord is asked about each.
    private const int IdleChecked = 20;

    /// <inheritdoc />
    public CommandSpec Spec { get; } =
        new("presenters", "Who has presented and how often, who hasn't for longest, who's up next, and the free slots");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call) =>
        call.Group.Seminars.IsEmpty && call.Group.Season == 1
            ? SeminarChoice.NoNext(call.Group, null)
            : new Reply.Public(await PageAsync(call, 0));

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call) => new Reply.Replace(await PageAsync(call, Pages.Read(call.Action[0])));

    private async Task<Card> PageAsync(Call call, int page)
    {
        var group = call.Group;
        ImmutableArray<Seminar> toCome = [.. Schedule.InOrder(group).Where(s => PresenterSlots.IsToCome(group, s, call.Now))];
        var finished = seasons.Of(group.Id);
        ImmutableArray<Line> idle = await IdleAsync(call, finished);
        List<Row> rows =
        [
            .. Part("Have presented", "Nobody yet.", TimesPresented.In(group, finished, call.Now).Select(line => new Row(line))),
            .. idle.IsEmpty ? [] : Part("Haven't presented for longest", "", idle.Select(line => new Row(line))),
            .. Part(
                "Up next", "Nobody has taken a slot yet.",
                toCome.Where(s => !PresenterSlots.IsFree(s)).Select(s => Slot(group, s, $"{SeminarWords.Presenters(s)} · "))),
            .. Part("Free slots", "None.", toCome.Where(PresenterSlots.IsFree).Select(s => Slot(group, s, $""))),
        ];
        var card = new Card { Title = $"Presenters", Footer = PlaceWords.HowToTake(group, toCome) };
        return Pages.Show(
            card, [.. rows.Select(row => row.Lines)], page, to => new ActionId(Turn, $"{to}"),
            shown => rows[shown].Select(row => row.Open).OfType<Seminar>().Take(ButtonsShown).Select(ClaimButton.Listed));
    }

    private async Task<ImmutableArray<Line>> IdleAsync(Call call, IReadOnlyList<Season> finished)
    {
        var idle = TakingPart.NotForLongest(call.Group, finished, points, attendance, call.NameOf, call.Now).Take(IdleChecked);
        List<Line> lines = [];
        foreach (var some in idle.Chunk(IdleShown))
        {
            var areHere = await Task.WhenAll(some.Select(one => members.IsHereAsync(call.Group.Server, one.Member)));
            lines.AddRange(some.Where((_, i) => areHere[i]).Select(Line));
            if (lines.Count >= IdleShown) break;
        }

        return [.. lines.Take(IdleShown)];
    }

    private static Line Line(TakingPart.Idle idle)
    {
        var who = MemberWords.Named(idle.Member, idle.Name);
        if (idle.Last is not { Group: var then, Seminar: var last }) return $"{who} · not yet";
        var book = then.FinishedAt is null ? "" : $" of {then.Settings.Book ?? $"season {then.Season}"}";
        return last.Date.Known() is null
            ? $"{who} · last presented {SeminarWords.Name(last)}{book}"
            : (Line)$"{who} · last presented {SeminarWords.Name(last)}{book}, {SeminarWords.When(then, last, TimestampStyle.Short)}";
    }

    private static Row Slot(Group group, Seminar seminar, Line who)
    {
        Line places = PlaceWords.Of(group, seminar) is { } left ? $" · {left}" : (Line)$"";
        return new Row($"{who}{SlotWords.Of(group, seminar)}{places}") { Open = PresenterSlots.HasRoom(group, seminar) ? seminar : null };
    }

    // The heading stays on the same page as its first line.
    private static IEnumerable<Row> Part(string heading, string none, IEnumerable<Row> rows)
    {
        Row[] items = [.. rows.Select(row => row with { Lines = [row.Lines[0].AsItem()] })];
        var first = items.FirstOrDefault() ?? new Row($"{none}");
        yield return first with { Lines = [$"{new Span.Bold(heading)}", first.Lines[0]] };
        foreach (var row in items.Skip(1)) yield return row;
    }

    /// <summary>An entry of the list.</summary>
    private sealed record Row(ImmutableArray<Line> Lines)
    {
        public Row(Line line)
            : this([line])
        {
        }

        /// <summary>The seminar that can be taken or joined, or null.</summary>
        public Seminar? Open { get; init; }
    }
}
