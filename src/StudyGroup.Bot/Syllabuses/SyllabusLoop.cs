using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>Keeps groups' syllabuses up to date. Changes within the same second are combined into one edit.</summary>
internal sealed class SyllabusLoop(ISyllabuses syllabuses, SyllabusRound round, LoopContext context)
    : GroupLoop("Updating the syllabuses", TimeSpan.FromSeconds(1), context)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => syllabuses.Groups();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) => round.RunAsync(group, cancel);
}
