using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>Sends interactions to the bot, and finds them by token. Use it under the world's lock.</summary>
internal sealed class InteractionDesk(DiscordWorld world, IBotConnection bot)
{
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, OpenInteraction> _byToken = [];
    private readonly Queue<OpenInteraction> _byAge = [];

    /// <summary>Sends an interaction.</summary>
    /// <returns>Null if the bot can't hear of it: it has no session, or isn't in the guild.</returns>
    public OpenInteraction? Send(
        InteractionType type,
        Person by,
        Channel channel,
        Message? source,
        JsonObject data,
        int focusedType = OptionType.String,
        CommandUse? command = null)
    {
        var guild = channel.IsDirect ? 0 : channel.Guild.Id;
        if (!bot.HasSession(guild) || !(channel.IsDirect || channel.Guild.HasBot))
            return null;
        Forget();
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('+', '-').Replace('/', '_');
        var interaction = new OpenInteraction(world.Ids.Next(), token, type, by, channel, source, world.Options.WireClock.GetTimestamp())
        {
            FocusedType = focusedType,
            Command = type == InteractionType.Command ? CommandUse.Of(data) : command,
        };
        _byToken.Add(token, interaction);
        _byAge.Enqueue(interaction);
        bot.Dispatch("INTERACTION_CREATE", intent: 0, guild, () => InteractionPayload.Of(interaction, data, bot.AddsUnknowns));
        return interaction;
    }

    public OpenInteraction? Find(string token) => _byToken.GetValueOrDefault(token);

    public TimeSpan Age(OpenInteraction interaction) => world.Options.WireClock.GetElapsedTime(interaction.SentAt);

    // Expired and unknown tokens are refused alike.
    private void Forget()
    {
        while (_byAge.TryPeek(out var oldest) && Age(oldest) > TokenLifetime)
            _byToken.Remove(_byAge.Dequeue().Token);
    }
}
