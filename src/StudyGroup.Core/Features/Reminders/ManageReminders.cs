using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary><c>/manage reminders</c>: upcoming posts, the log of past ones, and a test.</summary>
public sealed class ManageReminders(PostKinds kinds, IPosts posts, IPoints points, ISeasons seasons) : ICommand, IAnswersButtons
{
    private readonly DuePosts _due = new(kinds);

    private const string Turn = "reminders";
    private const string Upcoming = "upcoming";
    private const string Log = "log";
    private const string Test = "test";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage reminders", "See upcoming posts and the log, or try out a reminder",
        new OptionSpec("show", "What to show (default: upcoming posts)")
        {
            Choices =
            [
                (Upcoming, "Upcoming: what I'll post"),
                (Log, "Log: what I posted, skipped or couldn't post"),
                (Test, "Test: a reminder that only you can see"),
            ],
        })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(call.Options.Text("show") switch
    {
        Test => Try(call),
        Log => new Reply.Private(Page(call, Log, 0)),
        _ => new Reply.Private(Page(call, Upcoming, 0)),
    });

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(
        call.IsOrganizer ? new Reply.Replace(Page(call, call.Action[0], Pages.Read(call.Action[1]))) : Organizers.Only);

    private Card Page(Call call, string show, int page)
    {
        var isLog = show == Log;
        var items = isLog ? Logged(call.Group) : Planned(call.Group, call.Now);
        var card = new Card { Title = isLog ? (Line)$"Posts so far" : $"Upcoming posts" };
        if (items.Count == 0) return card with { Lines = [isLog ? $"Nothing yet." : WhyNone(call.Group)] };
        return Pages.Show(isLog ? card : card with { Lines = [Where(call.Group)] }, items, page, to => new ActionId(Turn, show, $"{to}"));
    }

    private static Line Where(Group group)
    {
        Line pings = group.Settings.Role is { } role ? (Line)$"{role}" : $"nobody";
        return $"Posts go to {group.Settings.Channel!.Value}. Reminders ping {pings}.";
    }

    // By seminar, the one with the next post first.
    private List<ImmutableArray<Line>> Planned(Group group, Instant now) =>
    [
        .. _due.Upcoming(group, posts.Of(group.Id), now).GroupBy(planned => planned.Seminar.Id)
            .SelectMany(ofSeminar => ofSeminar.Select((planned, index) => index == 0
                ? Item(planned.DueAt, Announced(group, planned, now)).Insert(0, Heading(group, planned.Seminar))
                : Item(planned.DueAt, Announced(group, planned, now)))),
    ];

    private Line Announced(Group group, PlannedPost planned, Instant now) => kinds.Of(planned.Subject)
        .DescribeBriefly(group, Post.Waiting(group.Id, planned.Seminar.Id, planned.Subject, channel: null, now));

    private static Line Heading(Group group, Seminar seminar) =>
        ((Line)$"{seminar.Topic} ({SeminarWords.Name(seminar)}) · {SeminarWords.When(group, seminar, TimestampStyle.Short)}").AsHeading();

    private List<ImmutableArray<Line>> Logged(Group group) =>
    [
        .. posts.Of(group.Id).Where(post => !post.IsAnswer)
            .Select(post =>
                Item(post.At, $"{kinds.Of(post).Describe(seasons.GroupOf(group, post.Seminar), post)} · {PostStateWords.Of(post)}")),
    ];

    private static ImmutableArray<Line> Item(Instant at, Line line) =>
        [((Line)$"{new Span.Moment(at, TimestampStyle.Short)} · {line}").AsItem()];

    private static Line WhyNone(Group group)
    {
        var settings = new Span.Command("manage settings");
        if (group.Settings.Channel is null) return $"Nothing: no channel is set yet. Pick one with {settings} channel.";
        return group.Settings.LeadTimes.IsEmpty
            ? $"Nothing: no lead times are set. Set some with {settings} reminders."
            : (Line)$"Nothing: no upcoming seminar has a date. Set one with {new Span.Command("manage seminar-move")}.";
    }

    private Reply Try(Call call)
    {
        if (Schedule.Next(call.Group, call.Now) is not { } next) return SeminarChoice.NoNext(call.Group, $"A test needs an upcoming one.");
        var start = call.Group.StartOf(next) ?? call.Now + Duration.FromHours(1);
        var dated = call.Group.With(next with { Date = SeminarDate.On.Exactly(start, call.Group.Settings.Zone) });
        var seminar = dated.Find(next.Id)!;
        var reminder = new Reminder(dated.KnownStartOf(seminar)!.Value, Duration.FromHours(1));
        var post = Post.Waiting(call.Group.Id, next.Id, reminder, channel: null, call.Now);
        var card = SeminarCard.For(dated, seminar, points.Of(call.Group.Id, next.Id), call.Now, Turnout.None);
        var reply = ReminderCard.Of(dated, post, reminder).Lines.Select(line => line.AsQuote());
        Line pings = call.Group.Settings.Role is { } role ? (Line)$"{role}" : $"nobody";
        Line how = call.Group.Settings.Channel is { } channel
            ? (Line)$"The real card would go to {channel} and ping nobody; the reminders that reply to it would ping {pings}."
            : $"No channel is set yet, so nothing would be posted. The reminders would ping {pings}.";
        var aside = ((Line)$"This is a test that only you can see. {how}").AsAside();
        return new Reply.Private(card with { Lines = [aside, .. reply, .. card.Lines] });
    }
}
