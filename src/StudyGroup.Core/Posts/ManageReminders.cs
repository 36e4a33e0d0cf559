using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary><c>/manage reminders</c>: what will be posted, what was, and how it looks.</summary>
/// <param name="posts">What was posted.</param>
/// <param name="points">The points.</param>
public sealed class ManageReminders(IPosts posts, IPoints points) : ICommand, IAnswersButtons
{
    private const string Turn = "reminders";
    private const string Upcoming = "upcoming";
    private const string Log = "log";
    private const string Test = "test";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage reminders", "What will be posted and what was; or a test that only you see",
        new OptionSpec("show", "What to show; what is to come if you say nothing")
        {
            Choices = [(Upcoming, "Upcoming: what will be posted"), (Log, "Log: what was posted, late, skipped or failed"), (Test, "Test: one that only you see")],
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
        var items = show == Log ? Logged(call.Group) : Planned(call.Group, call.Now);
        var card = new Card { Title = $"{(show == Log ? "What I posted" : "What I will post")}" };
        return items.Count == 0
            ? card with { Lines = [show == Log ? $"Nothing so far." : WhyNone(call.Group)] }
            : Pages.Show(card, items, page, to => new ActionId(Turn, show, $"{to}"));
    }

    private List<ImmutableArray<Line>> Planned(Group group, Instant now)
    {
        var recorded = posts.Of(group.Id).Select(p => p.Key).ToHashSet();
        Line pings = group.Settings.Role is { } role ? (Line)$"pings {role}" : $"pings nobody";
        var reminders = ReminderRules.Plan(group)
            .Where(p => p.Reminder.Start > now && !recorded.Contains(Post.ReminderKey(group.Id, p.Seminar.Id, p.Reminder.Start, p.Reminder.Lead)))
            .Select(p => (DueAt: ReminderRules.DueAt(group, p.Seminar, p.Reminder), Line: (Line)$"{SeminarWords.Title(p.Seminar)} {PostWords.Before(p.Reminder.Lead)} · in {group.Settings.Channel!.Value}, {pings}"));
        var others = DuePosts.Planned(group)
            .Where(p => p.DueAt > now && !recorded.Contains(p.Key))
            .Select(p => (p.DueAt, Line: (Line)$"{SeminarWords.Title(p.Seminar)}: {PostWords.Subject(p.Subject)}"));
        return
        [
            .. reminders.Concat(others).OrderBy(p => p.DueAt)
                .Select(p => ImmutableArray.Create(((Line)$"{new Span.Moment(p.DueAt, MomentLook.Short)} · {p.Line}").AsItem())),
        ];
    }

    private List<ImmutableArray<Line>> Logged(Group group) =>
        [.. posts.Of(group.Id).Where(post => !post.IsAnswer).Select(post => ImmutableArray.Create(((Line)$"{new Span.Moment(post.At, MomentLook.Short)} · {PostWords.What(group, post)} · {PostWords.State(post)}").AsItem()))];

    private static Line WhyNone(Group group)
    {
        var settings = new Span.Command("manage settings");
        if (group.Settings.Channel is null) return $"None: no channel is set. Choose one with {settings} channel.";
        return group.Settings.Leads.IsEmpty
            ? $"None: no lead times are set. Set them with {settings} reminders."
            : (Line)$"None: no seminar to come has a date. Give one a date with {new Span.Command("manage seminar-move")}.";
    }

    private Reply Try(Call call)
    {
        if (Schedule.Next(call.Group, call.Now) is not { } next) return SeminarChoice.NoNext(call.Group, "A test needs one to come.");
        var start = call.Group.StartOf(next) ?? call.Now + Duration.FromHours(1);
        var dated = call.Group.With(next with { Date = SeminarDate.On.Exactly(start, call.Group.Settings.Zone) });
        var reminder = new PostSubject.Reminder(dated.KnownStartOf(dated.Find(next.Id)!)!.Value, Duration.FromHours(1));
        var post = new Post
        {
            Key = "test",
            Group = call.Group.Id,
            Seminar = next.Id,
            Subject = reminder,
            State = PostState.Claimed,
            At = call.Now,
        };
        var card = PostCards.For(dated, post, points.Of(call.Group.Id, next.Id), call.Now);
        Line pinged = call.Group.Settings.Role is { } role ? (Line)$"It would ping {role}." : $"It would ping nobody.";
        Line where = call.Group.Settings.Channel is { } channel ? (Line)$"It would go to {channel}." : $"No channel is set yet, so it would not go out.";
        return new Reply.Private(card with { Pings = null, Lines = [((Line)$"A test that only you see. {where} {pinged}").AsAside(), .. card.Lines] });
    }
}
