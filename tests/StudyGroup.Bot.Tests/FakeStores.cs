using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;

namespace StudyGroup.Bot.Tests;

/// <summary>The stores in memory of a process that may die before something is kept.</summary>
internal sealed class FakeStores : InMemoryStores
{
    /// <summary>The process dies instead of keeping that a syllabus message was posted.</summary>
    public bool DiesOnceItKnows { get; set; }

    /// <summary>The process dies instead of keeping a post in this state.</summary>
    public PostState? DiesAt { get; set; }

    /// <summary>The process dies instead of keeping what a message says.</summary>
    public bool DiesOnceItStands { get; set; }

    /// <summary>Gives a seminar as many points as it is to have.</summary>
    public async Task HavePointsAsync(GroupId group, SeminarId seminar, int count)
    {
        for (var more = count - ((IPoints)this).Of(group, seminar).Count; more > 0; more--)
            await this.AddAsync(group, seminar, new MemberId(7), "A point", Instant.FromUnixTimeTicks(0));
    }

    protected override void BeforeUpdating(Post post) => DieIf(post.State == DiesAt);

    protected override void BeforeChangingStanding(string key) => DieIf(DiesOnceItStands);

    protected override void BeforeKeeping(Syllabus syllabus) =>
        DieIf(DiesOnceItKnows && syllabus.Messages.Any(message => message.Message is not null));

    private static void DieIf(bool now)
    {
        if (now) throw new IOException("The process died.");
    }
}
