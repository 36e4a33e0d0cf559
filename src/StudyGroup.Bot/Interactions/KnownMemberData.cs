using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>What is stored about a member, and the names they were seen under since the bot started.</summary>
internal sealed class KnownMemberData(StudyDatabase database, SeenNames names, NameLoop keeper, VisitLoop visits) : IMemberData
{
    /// <inheritdoc />
    public MemberData Of(GroupId group, MemberId member) => database.Members.Of(group, member) with
    {
        Name = names.Of(group, member),
        LastVisit = visits.Of(group, member),
    };

    /// <inheritdoc />
    public async Task ForgetAsync(GroupId group, MemberId member)
    {
        visits.Forget(group, member);
        await database.Members.ForgetAsync(group, member);
        names.Forget(group, member);
        keeper.Forget(group, member);
    }
}
