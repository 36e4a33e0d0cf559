using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>What is stored about a member, and what they were seen to be called since the bot started.</summary>
/// <param name="database">What is stored.</param>
/// <param name="names">The names.</param>
/// <param name="keeper">Has names that are still to be kept.</param>
internal sealed class KnownMemberData(StudyDatabase database, SeenNames names, NameLoop keeper) : IMemberData
{
    /// <inheritdoc />
    public MemberData Of(GroupId group, MemberId member) => database.Members.Of(group, member) with { Name = names.Of(group, member) };

    /// <inheritdoc />
    public async Task ForgetAsync(GroupId group, MemberId member)
    {
        await database.Members.ForgetAsync(group, member);
        names.Forget(group, member);
        keeper.Forget(group, member);
    }
}
