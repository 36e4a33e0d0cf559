using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>Brings groups' syllabuses up to date. Several changes within a second are one edit.</summary>
/// <param name="syllabuses">Know which groups have one.</param>
/// <param name="round">Brings one up to date.</param>
/// <param name="context">What every loop needs.</param>
internal sealed class SyllabusLoop(ISyllabuses syllabuses, SyllabusRound round, LoopContext context)
    : GroupLoop("Updating the syllabuses", TimeSpan.FromSeconds(1), context)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => syllabuses.Groups();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) => round.RunAsync(group, cancel);
}
