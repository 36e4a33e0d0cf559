using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>How posts are spoken of to organizers.</summary>
internal static class PostWords
{
    /// <summary>What a post says, of which seminar.</summary>
    public static Line What(Group group, Post post)
    {
        var seminar = group.Find(post.Seminar) is { } found ? SeminarWords.Title(found) : "A removed seminar";
        return post.Subject switch
        {
            PostSubject.Reminder reminder => $"{seminar} {Before(reminder.Lead)} ({new Span.Moment(reminder.Start, MomentLook.Short)})",
            PostSubject.Proposal or PostSubject.ProposalEnded or PostSubject.ReadmeApplied or PostSubject.ZoneChanged or PostSubject.UndoOffered => Subject(post.Subject),
            PostSubject.Assigned { Seminars.Length: > 1 } assigned => $"{assigned.Seminars.Length} seminars: {Subject(assigned)}",
            PostSubject.Changes changes => $"{changes.Seminars.Length} seminars: news that they were changed",
            _ => $"{seminar}: {Subject(post.Subject)}",
        };
    }

    /// <summary>What a post about one seminar, or about none, says.</summary>
    public static Line Subject(PostSubject subject) => subject switch
    {
        PostSubject.Assigned assigned => $"telling {assigned.Presenter} that they present",
        PostSubject.ZoneChanged => $"news of the time zone",
        PostSubject.PointAdded => $"answer that a point was added",
        PostSubject.UndoOffered => $"answer with Undo",
        PostSubject.Change { Kind: ChangeKind.Dated } => $"news of its first date",
        PostSubject.Change change => $"news that it was {change.Kind.ToString().ToLowerInvariant()}",
        PostSubject.Nudge { Kind: NudgeKind.Topic } nudge => $"asking {nudge.Presenter} whether topic and date are right",
        PostSubject.Nudge { Kind: NudgeKind.Slides } nudge => $"asking {nudge.Presenter} for slides, if there are none",
        PostSubject.Nudge nudge => $"asking {nudge.Presenter} for notes, if there are none",
        PostSubject.Unsuited unsuited => $"news that its date does not suit {unsuited.By}",
        PostSubject.SlidesAdded => $"news of slides",
        PostSubject.Recap => $"recap",
        PostSubject.Proposal => $"proposal of what changed in the README",
        PostSubject.ProposalEnded => $"proposal of what changed in the README, taken back",
        PostSubject.ReadmeApplied => $"news of what changed in the README",
        _ => $"",
    };

    /// <summary>"1d before", "at its start".</summary>
    public static string Before(Duration lead) => lead == Duration.Zero ? "at its start" : $"{Leads.Say(lead)} before";

    /// <summary>How far a post is.</summary>
    public static Line State(Post post)
    {
        var reason = post.Reason is { } why ? $": {why}" : "";
        return post.State switch
        {
            PostState.Posted => Posted(post),
            PostState.Skipped => $"skipped{reason}",
            PostState.Failed => $"{new Span.Strong($"failed")}{reason}",
            PostState.Unknown => $"{new Span.Strong($"unknown")}{reason}",
            _ => $"being posted",
        };
    }

    private static Line Posted(Post post)
    {
        var late = post.Late ? " late" : "";
        return post switch
        {
            { Recipient: not null, Channel: { } channel } => $"posted{late} in {channel}, as they take no direct messages",
            { Channel: { } channel } => $"posted{late} in {channel}",
            _ => $"sent{late} as a direct message",
        };
    }
}
