using System.Text.Json;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Takes the dispatches of one shard and puts what the bot has a use for into the <see cref="Inbox"/>.</summary>
internal sealed class ShardInbox
{
    private readonly Inbox _inbox;
    private readonly Shard _shard;
    private readonly KnownGuilds _known;
    private Identity? _identity;
    private string? _described;
    private bool _tookOver;

    /// <param name="resume">The session that will be resumed, if one was taken over.</param>
    public ShardInbox(Inbox inbox, Shard shard, ShardSession? resume)
    {
        (_inbox, _shard) = (inbox, shard);
        _known = new KnownGuilds(shard, resume?.Guilds ?? []);
        if (resume is null)
            return;
        _tookOver = true;
        _described = resume.Id;
        Know(new Identity(new Snowflake(resume.ApplicationId), new Snowflake(resume.UserId)));
    }

    /// <summary>
    /// A session of this shard, with everything that whoever resumes it needs; null if there hasn't been one, or if it has begun so
    /// recently that the bot's servers aren't known yet. Any thread may ask.
    /// </summary>
    public ShardSession? Describe(Session? session) => session is null || session.Id != Volatile.Read(ref _described)
        ? null
        : new ShardSession(
            _shard, session.Id, session.Sequence, session.ResumeUrl, _identity!.ApplicationId.Value, _identity.UserId.Value,
            [.. _known.All.Select(guild => guild.Value)]);

    /// <summary>Reads a dispatch and ignores it if the bot has no use for it.</summary>
    /// <param name="receivedAt">When it arrived, as a timestamp of the clock.</param>
    /// <param name="replayed">Whether the session missed it while disconnected.</param>
    public void Take(string type, JsonElement data, long receivedAt, bool replayed = false)
    {
        if (type == "INTERACTION_CREATE")
        {
            if (InteractionReader.Parse(data, receivedAt) is { } interaction)
                _inbox.Put(interaction, replayed);
            return;
        }

        if (type == "READY")
            Know(ReadIdentity(data));
        var isNew = type is "READY" || (type is "RESUMED" && _tookOver);
        if (isNew)
            _tookOver = false;
        EventNotice? notice = isNew ? new EventNotice.Began(_shard) : EventNotice.Read(type, data);
        var change = isNew && type is "RESUMED" ? _known.Roster : _known.Take(type, data);
        if (type == "READY")
            Volatile.Write(ref _described, data.GetStringOrNull("session_id"u8));
        if (notice is not null)
            _inbox.Put(notice);
        if (change is not null)
            _inbox.Put(change);
        if (notice is null && change is null)
            _inbox.Ignore(type);
    }

    private void Know(Identity identity)
    {
        _identity = identity;
        _inbox.Know(identity);
    }

    private static Identity ReadIdentity(JsonElement data)
    {
        var user = (data.GetPropertyOrNull("user"u8)?.GetIdOrNull("id"u8)).Required("user.id");
        return new Identity(data.GetPropertyOrNull("application"u8)?.GetIdOrNull("id"u8) ?? user, user);
    }
}
