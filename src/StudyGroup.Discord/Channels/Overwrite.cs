using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>A channel's exception from what a role or a member may do. See https://docs.discord.com/developers/resources/channel#overwrite-object.</summary>
/// <param name="Id">The role or the member; the server's own id is everyone.</param>
/// <param name="IsMember">Whether it is a member's.</param>
/// <param name="Allow">What it gives.</param>
/// <param name="Deny">What it takes.</param>
internal sealed record Overwrite(Snowflake Id, bool IsMember, Permissions Allow, Permissions Deny);
