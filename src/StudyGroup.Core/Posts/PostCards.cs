using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Plans;
using StudyGroup.Core.Points;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Slides;
using StudyGroup.Core.Syncing;

namespace StudyGroup.Core.Posts;

/// <summary>How posts look.</summary>
public static class PostCards
{
    /// <summary>
    /// The action that marks a post's message as this post and no other: that of a button which is on every card of it.
    /// </summary>
    public static ActionId Marker(Post post) => post.Subject switch
    {
        PostSubject.Nudge nudge => NudgeCards.Marker(post.Group, post.Seminar, nudge),
        PostSubject.PointAdded added => PointCard.Marker(added),
        PostSubject.UndoOffered offered => Undo.Button(offered.Id).Action,
        PostSubject.Assigned assigned => Assignments.Marker(post.Group, assigned),
        PostSubject.ZoneChanged => new(NextSeminar.Action, post.Key),
        PostSubject.Proposal proposal => Previews.CancelOf(proposal.Draft),
        PostSubject.ReadmeApplied applied => AppliedCard.Marker(applied.At),
        _ => new(SeminarCommand.Action, $"{post.Seminar}", post.Key),
    };

    /// <summary>The card of a post about seminars as it is to be sent now; of a reminder that stands in the channel, as it is to read now.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="post">The post.</param>
    /// <param name="points">The seminar's points.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="turnout">How many said that they are coming to it.</param>
    public static Card For(Group group, Post post, IReadOnlyList<Point> points, Instant now, Turnout turnout = default)
    {
        if (post.Subject is PostSubject.Changes changes) return Changes(group, post, changes);
        if (post.Subject is PostSubject.Assigned assigned) return Assignments.Card(group, assigned, post.IsDirect);
        if (post.Subject is PostSubject.ZoneChanged zone)
        {
            return new Card
            {
                Lines = [$"Our time zone is now {new Span.Strong(zone.To)}, not {zone.From}. Every seminar still starts at the same moment."],
                Buttons = [new Button("Next seminar", Marker(post))],
            };
        }

        if (group.Find(post.Seminar) is not { } seminar)
            return new Card { Lines = [$"This seminar was removed from the schedule."], Buttons = post.Subject is PostSubject.Nudge ? [] : [Details(post)], Tone = Tone.Quiet };
        return post.Subject switch
        {
            PostSubject.Reminder reminder when seminar.Cancelled is not null => Overridden(post, seminar, reminder, Cancelled(seminar)),
            PostSubject.Reminder reminder when seminar.Date is not SeminarDate.On || group.KnownStartOf(seminar) != reminder.Start =>
                Overridden(post, seminar, reminder, $"Moved: now {SeminarWords.When(group, seminar)}"),
            PostSubject.Reminder reminder => Reminder(group, post, seminar, reminder, points, now, turnout),
            PostSubject.Change change => Change(group, post, seminar, change),
            PostSubject.Nudge nudge => NudgeCards.Of(group, seminar, nudge, post.IsDirect),
            PostSubject.Recap => RecapCard.Of(group, seminar, points, turnout, Details(post)),
            PostSubject.Unsuited unsuited => OneLine(post,
                $"{unsuited.By} presents {new Span.Strong(SeminarWords.Title(seminar))}, {unsuited.Start}, and says that the date does not suit. An organizer can move it with {new Span.Command("manage seminar-move")}."),
            PostSubject.SlidesAdded added => OneLine(post, SlidesAdded(seminar, added)),
            _ => throw new InvalidOperationException($"There is no card for {post.Subject}."),
        };
    }

    private static Card Reminder(Group group, Post post, Seminar seminar, PostSubject.Reminder reminder, IReadOnlyList<Point> points, Instant now, Turnout turnout) => new()
    {
        Title = $"{SeminarWords.Title(seminar)} {Starts(post, reminder, group.StartOf(seminar)!.Value, now)}",
        Tone = Tone.Soon,
        Pings = group.Settings.Role,
        Lines =
        [
            $"{SeminarCard.Topic(seminar)}",
            .. AttendanceRules.Say(turnout) is { } coming ? [coming] : Array.Empty<Line>(),
            .. post.Late ? [((Line)$"This reminder is late: it was due {new Span.Moment(ReminderRules.DueAt(group, seminar, reminder), MomentLook.Short)}.").AsAside()] : Array.Empty<Line>(),
        ],
        Fields =
        [
            new Field("When", [$"{group.StartOf(seminar)!.Value} ({new Span.Moment(group.StartOf(seminar)!.Value, MomentLook.Relative)})"], Beside: true),
            .. SeminarCard.Place(group, seminar),
            .. SeminarWords.Presenter(seminar) is { } who ? [new Field("Presenter", [who], Beside: true)] : Array.Empty<Field>(),
            new Field("Slides", SlidesLines.Of(seminar)),
            new Field("Discussion points", SeminarCard.PointLines(points)),
        ],
        Buttons = [.. Attend.ButtonsFor(seminar, reminder.Start), .. SeminarCard.Buttons(seminar), Details(post)],
    };

    // What a title says must stay true while it stands: one in time names its lead, a late one how much was left.
    private static string Starts(Post post, PostSubject.Reminder reminder, Instant start, Instant now)
    {
        if (!post.Late) return $"starts {DateWords.Lead(reminder.Lead)}";
        var sent = post.State == PostState.Posted ? post.At : now;
        return (sent < start ? "starts " : "started ") + DateWords.HowFar(sent, start);
    }

    private static Line Cancelled(Seminar seminar) =>
        seminar.Cancelled!.Reason is { } reason ? $"Cancelled: {reason}" : (Line)$"Cancelled";

    private static Card Overridden(Post post, Seminar seminar, PostSubject.Reminder reminder, Line now) => new()
    {
        Title = $"{SeminarWords.Title(seminar)}",
        Tone = Tone.Quiet,
        Lines = [$"{new Span.Struck(seminar.Topic)}", $"{new Span.Struck($"{reminder.Start}")}", $"{new Span.Strong(now)}"],
        Buttons = [Details(post)],
    };

    private static Card Change(Group group, Post post, Seminar seminar, PostSubject.Change change) =>
        OneLine(post, News(group, seminar, change.Kind, change.From, change.To, Why(seminar, change.Kind, change.Reason)));

    // It may have been restored and cancelled again for another reason.
    private static string? Why(Seminar seminar, ChangeKind kind, string? told) =>
        kind == ChangeKind.Cancelled && seminar.Cancelled is { } cancelled ? cancelled.Reason : told;

    private static Card OneLine(Post post, Line line) => new() { Lines = [line], Buttons = [Details(post)] };

    // What was taken back may have been a mistake: nothing leads to it any more.
    private static Line SlidesAdded(Seminar seminar, PostSubject.SlidesAdded added)
    {
        Line what = added.By is { } by ? $"{by} added slides to" : (Line)$"There are new slides for";
        var title = new Span.Strong(SeminarWords.Title(seminar));
        return seminar.Slides.FirstOrDefault(d => d.Url == added.Url) is { } deck
            ? $"{what} {title}: {new Span.Link(deck.Title ?? "the slides", added.Url)}"
            : (Line)$"{new Span.Struck($"{what} {title}")} · taken back";
    }

    private static Card Changes(Group group, Post post, PostSubject.Changes changes)
    {
        var lines = changes.Seminars
            .Select(news => group.Find(news.Seminar) is { } seminar
                ? News(group, seminar, news.Kind, news.From, news.To, Why(seminar, news.Kind, news.Reason) is { } why && why != changes.Reason ? why : null)
                : null)
            .OfType<Line>()
            .ToList();
        var isNew = changes.Seminars.All(news => news.Kind == ChangeKind.Dated);
        var title = $"{(isNew ? "The dates are set" : "The schedule has changed")}{(changes.Reason is { } reason ? $": {reason}" : "")}";
        return Pages.Cut(new Card { Title = $"{title}", Buttons = [Details(post)] }, lines);
    }

    private static Line News(Group group, Seminar seminar, ChangeKind kind, SeminarDate before, SeminarDate after, string? reason)
    {
        var title = new Span.Strong(SeminarWords.Title(seminar));
        Line from = $"{new Span.Struck(SeminarWords.When(group.Settings, before))}";
        var why = reason is null ? "" : $": {reason}";
        if (FreshNews.Turned(group, seminar, kind, before) is { } turned) return turned;
        return kind switch
        {
            ChangeKind.Cancelled => $"{title} is cancelled: {from}{(reason is null ? "" : $" ({reason})")}",
            ChangeKind.Restored => $"{SeminarWords.Called(seminar)} is back on: {new Span.Strong(SeminarWords.When(group.Settings, after))}{why}",
            ChangeKind.Dated => $"{SeminarWords.Called(seminar)}: {new Span.Strong(SeminarWords.When(group.Settings, after))}{why}",
            _ when before is SeminarDate.Tentative tentative && after == tentative.Date =>
                $"The date of {title} is settled: {new Span.Strong(SeminarWords.When(group.Settings, after))}{why}",
            _ => $"{title} is moved: {from} → {new Span.Strong(SeminarWords.When(group.Settings, after))}{why}",
        };
    }

    private static Button Details(Post post) => new("Details", Marker(post));
}
