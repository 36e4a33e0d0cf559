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
    public void Changes_of_a_README_are_not_proposed_in_another_groups_channel()
    {
        var other = Of(1, "Papers", channel: 501);
        var group = Of(0, channel: 500);

        Assert.NotNull(ServerRules.Refuse(group, Proposing(group, 501), [other]));
        Assert.Null(ServerRules.Refuse(group, Proposing(group, 502), [other]));
        Assert.Null(ServerRules.Refuse(group, Proposing(group, 502), [Proposing(other, 502)]));
        Assert.True(ServerRules.Concern(group, Proposing(group, 501)));
    }

    [Fact]
    public void Channel_where_changes_of_another_groups_README_are_proposed_is_refused()
    {
        var group = Proposing(Of(0, channel: 500), 502);
        var after = group with { Settings = group.Settings with { Channel = new ChannelId(502) } };

        Assert.Equal(
            "Changes to the README of the group “Papers” are proposed in #502. "
                + "Pick another channel, or change that with /manage sync first.",
            ServerRules.Refuse(group, after, [Proposing(Of(1, "Papers", channel: 501), 502)])!.Sentence());
        Assert.Null(ServerRules.Refuse(group, after, [Of(1, "Papers", channel: 501)]));
        Assert.True(ServerRules.Concern(group, after));
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

    private static Group Proposing(Group group, ulong channel) => group with
    {
        Settings = group.Settings with
        {
            Readme = new FollowedReadme(
                new Uri("https://example.org/README.md"), FollowedReadme.DefaultInterval, new ChannelId(channel), AppliesItself: false),
        },
    };
}
