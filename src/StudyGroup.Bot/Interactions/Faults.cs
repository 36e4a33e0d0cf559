using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>Handles exceptions while an interaction is answered: logs them, and tells the member something calm.</summary>
internal sealed class Faults(
    Delivery delivery, FatalShutdown shutdown, [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<Faults> log)
{
    // The token of an interaction is no longer valid. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.
    private const int InvalidWebhookToken = 50027;

    private static readonly Refusal Calm = new(
        $"Something went wrong on my side, and I've made a note of it. Nothing you did before is lost. Try again in a moment.");

    private static readonly Refusal NotNow = new(
        $"I can't reach my database right now, so nothing was changed. Try again in a minute.");

    private static readonly Refusal Unknown = new(
        $"I lost the connection to my database while saving. Check whether your change is there before you try again.");

    private static readonly Refusal Moving = new(
        $"I'm moving your server to another machine right now, so nothing was changed. Try again in a few seconds.");

    private static readonly Refusal Done = new($"I've done that already, so I didn't do it again.");

    /// <returns>How the interaction ended.</returns>
    public async Task<InteractionOutcome> HandleAsync(Exception problem, Interaction interaction, Answer answer)
    {
        if (IsLate(problem))
        {
            log.LogWarning(
                "{What} expired before I could answer, {Age:0} ms after it arrived: {Problem}",
                What(interaction), wire.GetElapsedTime(interaction.ReceivedAt).TotalMilliseconds, problem.Message);
            return InteractionOutcome.Expired;
        }

        if (problem is DiscordUnavailableException)
            log.LogWarning("{What}: the answer didn't reach Discord: {Problem}", What(interaction), problem.Message);
        else if (problem is ShardLostException or AlreadyDoneException)
            log.LogInformation("{What}: {Problem}", What(interaction), problem.Message);
        else if (problem is not StorageUnavailableException && !shutdown.TryHandle(problem))
            log.LogError(problem, "{What} failed", What(interaction));
        await TellAsync(WordsFor(problem), interaction, answer);
        return problem is DiscordUnavailableException ? InteractionOutcome.Unreachable : InteractionOutcome.Failed;
    }

    private static Refusal WordsFor(Exception problem) => problem switch
    {
        StorageUnavailableException { MayBeDone: true } => Unknown,
        StorageUnavailableException => NotNow,
        ShardLostException => Moving,
        AlreadyDoneException => Done,
        _ => Calm,
    };

    private static bool IsLate(Exception problem) => problem is DiscordRefusedException
    {
        Code: DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged or InvalidWebhookToken,
    };

    private async Task TellAsync(Refusal words, Interaction interaction, Answer answer)
    {
        try
        {
            if (interaction is AutocompleteInteraction) await answer.FirstAsync(new InteractionResponse.Suggestions([]));
            else await delivery.DeliverAsync(words, interaction, answer);
        }
        catch (Exception problem) when (problem is DiscordException or OperationCanceledException)
        {
            log.LogWarning("{What}: I couldn't tell the member either: {Problem}", What(interaction), problem.Message);
        }
    }

    // No token, and nothing that a member typed.
    private static string What(Interaction interaction) => interaction switch
    {
        CommandInteraction command => $"/{Calls.Name(command)} ({Context(interaction)})",
        MessageCommandInteraction command => $"“{command.Name}” ({Context(interaction)})",
        AutocompleteInteraction typing => $"Suggestions for /{Calls.Name(typing)} {typing.Focused} ({Context(interaction)})",
        ComponentInteraction component => $"Button {component.CustomId} ({Context(interaction)})",
        ModalInteraction modal => $"Form {modal.CustomId} ({Context(interaction)})",
        _ => Context(interaction),
    };

    private static string Context(Interaction interaction) =>
        $"interaction {interaction.Id}, server {interaction.GuildId?.ToString() ?? "none"}, member {interaction.Invoker.Id}";
}
