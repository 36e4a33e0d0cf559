using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public sealed class ServerRulesTests
{
    private static readonly ServerId Server = new(1_000UL << 22);

    [Fact]
    public void Channel_of_another_group_is_refused_by_that_groups_name()
    {
        var other = Of(1, "Papers", channel: 501);
        Assert.Equal(
            "#501 belongs to the group “Papers”, and a channel can have only one group. "
                + "Pick another channel, or change that group's first.",
            ServerRules.Refuse(Of(0), Of(0, channel: 501), [other])!.Sentence());
        Assert.Null(ServerRules.Refuse(Of(0), Of(0, channel: 502), [other]));
        Assert.Null(ServerRules.Refuse(Of(0), Of(0, channel: 501), [other with { ArchivedAt = default(Instant) }]));
    }

    [Fact]
    public void Name_of_another_group_is_refused_whatever_its_case_and_so_is_its_book()
    {
        Assert.NotNull(ServerRules.Refuse(null, Of(1, "papers"), [Of(0, "Papers")]));
        Assert.NotNull(ServerRules.Refuse(null, Of(1, "designing machine learning systems"), [Of(0)]));
        Assert.Null(ServerRules.Refuse(null, Of(1, "Papers"), [Of(0, "Papers") with { ArchivedAt = default(Instant) }]));
    }

    [Fact]
    public void Twenty_five_groups_are_the_most_without_archived_ones()
    {
        List<Group> others = [.. Enumerable.Range(0, 25).Select(i => Of(i, $"Group {i}"))];
        Assert.Equal(
            "A server can have 25 groups, not counting archived ones. Archive one first with /manage group archive.",
            ServerRules.Refuse(null, Of(25, "One more"), others)!.Sentence());
        var archived = Of(25, "One more") with { ArchivedAt = default(Instant) };
        Assert.NotNull(ServerRules.Refuse(archived, Of(25, "One more"), others));
        others[3] = others[3] with { ArchivedAt = default(Instant) };
        Assert.Null(ServerRules.Refuse(null, Of(25, "One more"), others));
    }

    [Fact]
    public void Last_group_is_not_archived() => Assert.Equal(
        "This is your server's only group. Add another one first with /manage group add.",
        ServerRules.Refuse(
            Of(0), Of(0) with { ArchivedAt = default(Instant) }, [Of(1) with { ArchivedAt = default(Instant) }])!.Sentence());

    [Fact]
    public void Ids_of_a_servers_groups_belong_to_its_shard_and_are_told_apart_by_their_ordinals()
    {
        var ids = Enumerable.Range(0, 100).Select(i => GroupId.Of(Server, i)).ToList();
        Assert.All(ids, id => Assert.Equal(Server.Value >> 22, id.Value >> 22));
        Assert.Equal(100, ids.Distinct().Count());
        Assert.Equal(GroupId.FirstOf(Server), ids[0]);
        Assert.Equal(42, Of(42).Ordinal);
    }

    private static Group Of(int ordinal, string? name = null, ulong? channel = null) => new()
    {
        Id = GroupId.Of(Server, ordinal),
        Server = Server,
        Name = name,
        Settings = TestGroup.Settings with { Channel = channel is { } id ? new ChannelId(id) : null },
    };
}
