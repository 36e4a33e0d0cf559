using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// What the bot made for a group in Discord's own places: events in the events tab, and threads. Each event is recorded before and after
/// it's made. <see cref="GroupSettings"/> say what the group wants.
/// </summary>
public sealed record Places
{
    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The events, at most one per seminar.</summary>
    public ImmutableArray<SeminarEvent> Events { get; init; } = [];

    /// <summary>What Discord refused about events, at most once per seminar and once in general.</summary>
    public ImmutableArray<EventProblem> EventProblems { get; init; } = [];

    /// <summary>How many seminars have no event because the server has as many as Discord allows.</summary>
    public int WithoutRoom { get; init; }

    /// <summary>The open threads, at most one per seminar.</summary>
    public ImmutableArray<SeminarThread> Threads { get; init; } = [];

    /// <summary>Why a thread couldn't be opened or archived, or null.</summary>
    public ThreadProblem? ThreadProblem { get; init; }

    /// <summary>The state of a group that never used any of this.</summary>
    public static Places None(GroupId group) => new() { Group = group };

    /// <summary>Whether there's something in Discord that may need work, or something to remember.</summary>
    public bool IsInUse => !Events.IsEmpty || !Threads.IsEmpty;

    /// <summary>A seminar's event, or null.</summary>
    public SeminarEvent? EventOf(SeminarId seminar) => Events.FirstOrDefault(e => e.Seminar == seminar);

    /// <summary>A seminar's thread, or null.</summary>
    public SeminarThread? ThreadOf(SeminarId seminar) => Threads.FirstOrDefault(t => t.Seminar == seminar);

    /// <summary>With an event in place of its seminar's earlier one.</summary>
    public Places With(SeminarEvent item) => this with { Events = [.. Events.Where(e => e.Seminar != item.Seminar), item] };

    /// <summary>Without a seminar's event.</summary>
    public Places WithoutEvent(SeminarId seminar) => this with { Events = Events.RemoveAll(e => e.Seminar == seminar) };

    /// <summary>With a refusal in place of an earlier one about the same seminar.</summary>
    public Places With(EventProblem problem) =>
        this with { EventProblems = [.. EventProblems.Where(p => p.Seminar != problem.Seminar), problem] };

    /// <summary>Without refusals about a seminar, or in general: something has worked.</summary>
    public Places Succeeded(SeminarId seminar) =>
        this with { EventProblems = EventProblems.RemoveAll(p => p.Seminar is null || p.Seminar == seminar) };

    /// <summary>With a thread in place of its seminar's earlier one.</summary>
    public Places With(SeminarThread thread) =>
        this with { Threads = [.. Threads.Where(t => t.Seminar != thread.Seminar), thread], ThreadProblem = null };

    /// <summary>Without a seminar's thread.</summary>
    public Places WithoutThread(SeminarId seminar) =>
        this with { Threads = Threads.RemoveAll(t => t.Seminar == seminar), ThreadProblem = null };

    /// <summary>
    /// Forgets refusals and what people changed, so that everything is tried again and written as the bot would write it.
    /// </summary>
    public Places Afresh() => this with
    {
        EventProblems = [],
        ThreadProblem = null,
        Events = [.. Events.Where(e => !e.IsRemoved).Select(e => e with { Kept = EventParts.None, IsUncertain = e.Id is not null })],
    };
}

/// <summary>Why an event couldn't be made or changed.</summary>
/// <param name="Sentence">The reason and what to do, for organizers.</param>
/// <param name="At">When it was tried.</param>
/// <param name="Seminar">The only seminar it's about; null if other events would be refused as well.</param>
public sealed record EventProblem(string Sentence, Instant At, SeminarId? Seminar);

/// <summary>A seminar's thread, which belongs to the message about the seminar.</summary>
/// <param name="Channel">The message's channel.</param>
/// <param name="Message">The message. The thread has the same id.</param>
public sealed record SeminarThread(SeminarId Seminar, ChannelId Channel, MessageId Message);

/// <summary>Why a thread couldn't be opened or archived.</summary>
/// <param name="Sentence">The reason and what to do, for organizers.</param>
/// <param name="At">When it was tried.</param>
public sealed record ThreadProblem(string Sentence, Instant At, SeminarId Seminar);
