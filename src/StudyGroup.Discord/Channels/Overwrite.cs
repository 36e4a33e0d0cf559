using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>
/// What a channel allows or denies a role or member. See https://docs.discord.com/developers/resources/channel#overwrite-object.
/// </summary>
/// <param name="Id">The role or member. The server's own id stands for everyone.</param>
/// <param name="IsMember">Whether <paramref name="Id"/> is a member and not a role.</param>
internal sealed record Overwrite(Snowflake Id, bool IsMember, Permissions Allow, Permissions Deny);
