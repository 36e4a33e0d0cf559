using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary>
/// What is to be done so that a syllabus stands in its channel as it is wanted, a step at a time: after each the new state is looked at.
/// Pages fill the messages in the order in which they were posted. What lacks is posted at the end; where the first message is gone,
/// all are posted anew.
/// </summary>
public static class SyllabusRules
{
    /// <summary>How long after something was refused it is tried again, if its cause can't have changed before.</summary>
    public static readonly Duration Rests = Duration.FromHours(1);

    /// <summary>
    /// How often it is checked whether a syllabus that says what it should is still there, as somebody may have deleted it.
    /// </summary>
    public static readonly Duration LooksEvery = Duration.FromHours(1);

    /// <summary>How long it is tried to find out whether a message was posted; after that, another is posted.</summary>
    public static readonly Duration FindsOutFor = Duration.FromDays(1);

    /// <summary>The next step, or null where there is nothing to do.</summary>
    /// <param name="syllabus">What is known of it.</param>
    /// <param name="channel">Where it is wanted; null for nowhere.</param>
    /// <param name="pages">The fingerprints of its pages as they should be; one or more.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="later">The numbers of messages that can't be edited yet; everything else goes on.</param>
    public static SyllabusStep? Next(
        Syllabus syllabus, ChannelId? channel, ImmutableArray<string> pages, Instant now, IReadOnlySet<long>? later = null)
    {
        if (syllabus.Messages.FirstOrDefault(m => m.Channel != channel) is { } elsewhere) return Leave(elsewhere);
        if (channel is not { } wanted || Rest(syllabus, wanted, pages, now)) return null;
        var messages = syllabus.Messages;
        if (messages is [{ IsFirst: false } orphan, ..]) return Leave(orphan);
        foreach (var (page, message) in messages.Index())
        {
            if (message.Message is null) return new SyllabusStep.Settle(message, page < pages.Length ? page : null);
            if (page < pages.Length && message.Says != pages[page] && later?.Contains(message.Number) != true)
                return new SyllabusStep.Edit(message, page);
        }

        if (messages.Length > pages.Length) return new SyllabusStep.Delete(messages[^1]);
        if (messages.Length < pages.Length) return new SyllabusStep.Post(messages.Length);
        // What keeps one from being pinned keeps all of them.
        if (messages.Any(m => m.PinRefused is { } refused && IsRecent(refused.At, now))) return null;
        return messages.FirstOrDefault(m => !m.IsPinned) is { } loose ? new SyllabusStep.Pin(loose) : null;
    }

    /// <summary>
    /// What is remembered of a refusal. It rests for an hour: if the channel was what refused, whatever the pages say; otherwise as long
    /// as they stay <paramref name="pages"/>, for they may be what was refused.
    /// </summary>
    public static SyllabusProblem Problem(
        string sentence, ChannelId channel, bool isOfChannel, ImmutableArray<string> pages, Instant now) =>
        new(sentence, channel, now, isOfChannel ? "" : Together(pages));

    private static SyllabusStep Leave(SyllabusMessage message) =>
        message.Message is null ? new SyllabusStep.Settle(message, null) : new SyllabusStep.Delete(message);

    private static bool Rest(Syllabus syllabus, ChannelId channel, ImmutableArray<string> pages, Instant now) =>
        syllabus.Problem is { } problem && problem.Channel == channel && IsRecent(problem.At, now)
        && (problem.Wanted.Length == 0 || problem.Wanted == Together(pages));

    // The clock may have been turned back: then nothing is recent.
    private static bool IsRecent(Instant at, Instant now) => at <= now && now - at < Rests;

    private static string Together(ImmutableArray<string> pages) => string.Join('.', pages);
}
