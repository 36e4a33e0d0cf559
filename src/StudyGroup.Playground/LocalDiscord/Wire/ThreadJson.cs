using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/topics/threads#thread-fields.</summary>
internal static class ThreadJson
{
    public static JsonObject Of(Channel channel)
    {
        var thread = channel.Thread!;
        var sent = channel.Stored.VisibleTo(null).Count();
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(channel.Id),
            ["type"] = channel.Type,
            ["guild_id"] = Snowflakes.Text(channel.Guild.Id),
            ["parent_id"] = Snowflakes.Text(thread.Parent.Id),
            ["owner_id"] = Snowflakes.Text(thread.Owner.Id),
            ["name"] = channel.Name,
            ["last_message_id"] = channel.Stored.Last is { } last ? Snowflakes.Text(last) : null,
            ["message_count"] = sent,
            ["total_message_sent"] = sent,
            ["member_count"] = Math.Min(thread.Members.Count, 50),
            ["rate_limit_per_user"] = thread.SlowMode,
            ["flags"] = 0,
            ["thread_metadata"] = new JsonObject
            {
                ["archived"] = thread.IsArchived,
                ["archive_timestamp"] = thread.ArchiveChangedAt.Text(),
                ["auto_archive_duration"] = thread.AutoArchiveMinutes,
                ["locked"] = thread.IsLocked,
                ["create_timestamp"] = thread.CreatedAt.Text(),
            },
        };
        if (thread.Members.ContainsKey(channel.Guild.Bot))
            json["member"] = Member(channel, channel.Guild.Bot);
        return json;
    }

    public static JsonObject Member(Channel channel, Person person) => new()
    {
        ["id"] = Snowflakes.Text(channel.Id),
        ["user_id"] = Snowflakes.Text(person.Id),
        ["join_timestamp"] = channel.Thread!.Members[person].Text(),
        ["flags"] = 0,
    };

    public static JsonObject ForGateway(Channel channel, Lifecycle stage)
    {
        if (stage == Lifecycle.Deleted)
        {
            return new JsonObject
            {
                ["id"] = Snowflakes.Text(channel.Id),
                ["guild_id"] = Snowflakes.Text(channel.Guild.Id),
                ["parent_id"] = Snowflakes.Text(channel.Parent!.Id),
                ["type"] = channel.Type,
            };
        }

        var json = Of(channel);
        if (stage == Lifecycle.Created)
            json["newly_created"] = true;
        return json;
    }
}
