using CsCheck;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Primitives;
using static StudyGroup.Discord.Primitives.Permissions;

namespace StudyGroup.Discord.Tests.Channels;

public sealed class PermissionRulesTests
{
    private static readonly Snowflake Guild = new(500);
    private static readonly Snowflake Bot = new(42);
    private static readonly Snowflake Readers = new(801);
    private static readonly Snowflake Helpers = new(802);

    [Fact]
    public void Permissions_of_everyone_and_of_the_members_roles_add_up() =>
        Assert.Equal(
            ViewChannel | SendMessages | EmbedLinks, Of(Everyone(ViewChannel).With(Readers, SendMessages).With(Helpers, EmbedLinks)));

    [Fact]
    public void Roles_of_others_do_not_count() =>
        Assert.Equal(ViewChannel, Of(Everyone(ViewChannel).With(new(999), ManageEvents)));

    [Fact]
    public void Administrator_has_every_permission_even_if_the_channel_denies_it() =>
        Assert.True(
            Of(
                Everyone(None).With(Readers, Administrator),
                new Overwrite(Guild, false, None, ViewChannel)).HasFlag(ManageEvents | SendMessages));

    [Fact]
    public void Hidden_channel_leaves_no_permission() =>
        Assert.Equal(None, Of(Everyone(ViewChannel | SendMessages), new Overwrite(Guild, false, None, ViewChannel)));

    [Fact]
    public void Member_overwrites_beat_role_overwrites_which_beat_those_for_everyone()
    {
        var all = Everyone(ViewChannel | SendMessages | ReadMessageHistory);
        var forEveryone = new Overwrite(Guild, false, None, SendMessages);
        var forReaders = new Overwrite(Readers, false, SendMessages, None);
        var forBot = new Overwrite(Bot, true, None, SendMessages);

        Assert.False(Of(all, forEveryone).HasFlag(SendMessages));
        Assert.True(Of(all, forReaders, forEveryone).HasFlag(SendMessages));
        Assert.False(Of(all, forBot, forReaders, forEveryone).HasFlag(SendMessages));
    }

    [Fact]
    public void Allowing_beats_denying_among_roles() => Assert.True(
        Of(
            Everyone(ViewChannel), new Overwrite(Readers, false, SendMessages, None),
            new Overwrite(Helpers, false, None, SendMessages)).HasFlag(SendMessages));

    [Fact]
    public void Member_who_cannot_post_cannot_embed_or_ping() =>
        Assert.Equal(ViewChannel, Of(Everyone(ViewChannel | EmbedLinks | AttachFiles | MentionEveryone)));

    [Fact]
    public void Thread_needs_a_permission_of_its_own_for_posting()
    {
        var facts = Facts(Everyone(ViewChannel | SendMessagesInThreads | EmbedLinks)) with { IsThread = true };

        Assert.Equal(ViewChannel | SendMessagesInThreads | EmbedLinks, PermissionRules.Of(facts));
    }

    [Fact]
    public void Timed_out_member_can_only_read() => Assert.Equal(
        ViewChannel | ReadMessageHistory, PermissionRules.Of(
            Facts(Everyone(ViewChannel | ReadMessageHistory | SendMessages)) with { IsTimedOut = true }));

    [Fact]
    public void Permission_allowed_for_the_member_is_granted() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong).Sample((roles, deny, allow) =>
        {
            var wanted = (Permissions)allow | ViewChannel | SendMessages;
            var own = Of(
                Everyone((Permissions)roles), new Overwrite(Guild, false, None, (Permissions)deny), new Overwrite(Bot, true, wanted, None));
            return (own & wanted) == wanted;
        });

    private static Roles Everyone(Permissions permissions) => new(permissions);

    private static Permissions Of(Roles roles, params Overwrite[] overwrites) => PermissionRules.Of(Facts(roles, overwrites));

    private static PermissionFacts Facts(Roles roles, params Overwrite[] overwrites) => new()
    {
        Guild = Guild,
        Member = Bot,
        MemberRoles = new HashSet<Snowflake> { Readers, Helpers },
        Roles = roles.ById,
        Overwrites = overwrites,
    };

    private sealed class Roles(Permissions everyone)
    {
        public Dictionary<Snowflake, Permissions> ById { get; } = new() { [Guild] = everyone };

        public Roles With(Snowflake role, Permissions permissions)
        {
            ById[role] = permissions;
            return this;
        }
    }
}
