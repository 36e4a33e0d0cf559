using Microsoft.AspNetCore.Http.Features;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>Waits for what a person gets to see: 3 s for the first answer, 15 min for what follows "thinking …".</summary>
internal static class InteractionWait
{
    private const string NoResponse = "The application did not respond";

    public static async Task<Shown> ForAsync(Actor actor, OpenInteraction? interaction, CancellationToken cancel)
    {
        if (interaction is null)
            return new Shown(actor, null, null, $"{NoResponse} (it isn't connected)");
        var world = actor.Channel.Guild.World;
        if (!await InTimeAsync(interaction.Answered, InteractionDesk.FirstAnswerWithin, world, interaction, cancel))
            return Failed(actor, interaction, NoResponse);
        if (!await InTimeAsync(interaction.Settled, InteractionDesk.TokenLifetime, world, interaction, cancel))
            return Failed(actor, interaction, "The application is still thinking after 15 minutes");
        return new Shown(actor, interaction, await interaction.Settled, null);
    }

    private static async Task<bool> InTimeAsync(
        Task task, TimeSpan within, DiscordWorld world, OpenInteraction interaction, CancellationToken cancel)
    {
        var left = within - world.Features.GetRequiredFeature<InteractionDesk>().Age(interaction);
        try
        {
            await task.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, world.Options.WireClock, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static Shown Failed(Actor actor, OpenInteraction interaction, string why) =>
        new(actor, interaction, null, interaction.LastRefusal is { } refusal ? $"{why} (its answer was refused: {refusal})" : why);
}
