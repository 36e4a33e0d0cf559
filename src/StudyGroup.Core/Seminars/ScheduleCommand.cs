using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Presenting;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Seminars;

/// <summary><c>/schedule</c>: the series, a line a seminar.</summary>
public sealed class ScheduleCommand : ICommand, IAnswersButtons
{
    private const string Turn = "schedule";
    private const string Upcoming = "upcoming";
    private const string Past = "past";
    private const string All = "all";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "schedule", "The series of seminars, a line each",
        new OptionSpec("show", "Which seminars; those to come if you say nothing")
        {
            Choices = [(Upcoming, "Upcoming"), (Past, "Past"), (All, "All")],
        });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(Page(call, call.Options.Text("show") ?? Upcoming, 0).IsRefused(out var refusal, out var card)
        ? refusal
        : new Reply.Public(card));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(Page(call, call.Action[0], Pages.Read(call.Action[1])).IsRefused(out var refusal, out var card)
        ? refusal
        : new Reply.Replace(card));

    private static Outcome<Card> Page(Call call, string show, int page)
    {
        var group = call.Group;
        ImmutableArray<Seminar> shown =
            [.. group.Seminars.Where(s => show is All || Schedule.IsOver(group, s, call.Now) == (show is Past))];
        if (group.Seminars.IsEmpty) return SeminarChoice.NoNext(group, "");
        if (shown.IsEmpty)
        {
            return new Refusal(show is Past
                ? $"No seminar has been held yet. See {new Span.Command("schedule")} for those to come."
                : (Line)$"No seminar is to come. See those held with /schedule show:past.");
        }

        var next = Schedule.Next(group, call.Now);
        var hasFree = shown.Any(s => IsShownFree(group, s, call.Now));
        var card = new Card { Title = Title(group, show), Tone = Tone.Soon, Footer = hasFree ? "Take a free slot with /present." : null };
        return Pages.Show(
            card, [.. shown.Select(s => ImmutableArray.Create(Line(group, s, s.Id == next?.Id, call.Now)))], page,
            to => new ActionId(Turn, show, $"{to}"));
    }

    private static Line Title(Group group, string show)
    {
        var what = show switch { Past => "Past seminars", All => "All seminars", _ => "Seminars to come" };
        return (group.Settings.Book, group.Settings.Author) switch
        {
            ({ } book, { } author) => (Line)$"{what} · {book}, by {author}",
            ({ } book, null) => $"{what} · {book}",
            _ => $"{what}",
        };
    }

    private static Line Line(Group group, Seminar seminar, bool isNext, Instant now)
    {
        var slides = seminar.Slides.IsEmpty ? "" : " · slides ✓";
        Line what = $"{seminar.Number} · {(seminar.Chapter is { } chapter ? $"{chapter} · " : "")}{seminar.Topic}";
        var when = SeminarWords.When(group, seminar, MomentLook.Short);
        var free = IsShownFree(group, seminar, now) ? " · free slot" : "";
        Line line = Schedule.StandingOf(group, seminar, now) switch
        {
            Standing.Cancelled => $"❌ {new Span.Struck($"{what} · {when}")} · cancelled",
            Standing.Held when seminar.Date is SeminarDate.On => $"✅ {what} · {when} · held{slides}",
            Standing.Held => $"✅ {what} · held{slides}",
            _ when isNext => $"➡️ {new Span.Strong(what)} · {when}{slides}{free}",
            Standing.Ahead => $"📅 {what} · {when}{slides}{free}",
            _ => $"▫️ {what} · {when}{slides}{free}",
        };
        return line;
    }

    // A group that does not say who presents has no slots to take.
    private static bool IsShownFree(Group group, Seminar seminar, Instant now) => Presenters.AreUsed(group) && Presenters.IsOpen(group, seminar, now);
}
