using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>Finds the answer to an interaction.</summary>
internal sealed class Conversation(
    CommandRouter router, GroupFinder groups, SeenNames names, NameLoop keeper, VisitLoop visits, LiveAnswers answers, TimeProvider clock)
{
    private static readonly Refusal InServersOnly = new(
        $"I look after reading groups in servers, so please use me in your group's server: type / in one of its channels.");

    /// <summary>Whether only the member who asked sees the usual answer.</summary>
    public bool IsPrivate(Interaction interaction) =>
        interaction is not CommandInteraction command || router.IsPrivate(Calls.Name(command));

    /// <summary>The name of the command, button, select menu or form of ours that answers it.</summary>
    public string NameOf(Interaction interaction) => InteractionNames.Of(interaction, router);

    public async ValueTask<Reply> ReplyAsync(Interaction interaction)
    {
        if (await GroupAsync(interaction) is not { } group) return InServersOnly;
        if (interaction.GuildId is not null)
        {
            names.Note(group.Id, interaction);
            var member = new MemberId(interaction.Invoker.Id.Value);
            visits.Note(group.Id, member, Now);
            if (names.Of(group.Id, member) is { } name)
            {
                group = Presenters.Named(group, member, name);
                keeper.Note(group.Id, member, name);
            }
        }

        Reply reply = interaction switch
        {
            CommandInteraction command => await router.AnswerAsync(Calls.Of(command, group, Now, names)),
            MessageCommandInteraction command => await router.UseAsync(Calls.Of(command, group, Now, names)),
            ComponentInteraction { Values: { } chosen } select =>
                await router.ChooseAsync(Calls.Of(select, chosen, group, Now, names)),
            ComponentInteraction component => await router.PressAsync(Calls.Of(component, group, Now, names)),
            ModalInteraction modal => await router.SubmitAsync(Calls.Of(modal, group, Now, names)),
            _ => throw new NotSupportedException($"There's no answer for a {interaction.GetType().Name}."),
        };
        await answers.NoteAsync(group, interaction, reply, Now);
        return reply;
    }

    /// <summary>The group that an action in a direct message names; null if it names none, and in servers.</summary>
    public GroupId? NamedGroup(Interaction interaction)
    {
        if (interaction.GuildId is not null) return null;
        var customId = interaction switch
        {
            ComponentInteraction component => component.CustomId,
            ModalInteraction modal => modal.CustomId,
            _ => "",
        };
        return CustomIds.Read(customId) is { } action ? router.GroupOf(action) : null;
    }

    // In a server it's the server's group. In direct messages the action names the group, which must exist.
    private async ValueTask<Group?> GroupAsync(Interaction interaction) =>
        interaction.GuildId is { } guild ? await groups.FindAsync(new ServerId(guild.Value))
        : NamedGroup(interaction) is { } id ? groups.Known(id)
        : null;

    public async ValueTask<IReadOnlyList<Choice>> SuggestAsync(AutocompleteInteraction typing)
    {
        if (typing.GuildId is not { } guild) return [];
        var group = await groups.FindAsync(new ServerId(guild.Value));
        return SuggestionRendering.Of(router.Suggest(Calls.Of(typing, group, Now, names)));
    }

    private Instant Now => clock.GetUtcNow().ToInstant();
}
