using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks for the channel of reminders and news.</summary>
internal sealed record ChannelStep(IChannels Channels, IGroups Groups) : SetupStep("channel", "Channel")
{
    private const string Pick = "pick";

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers) =>
        answers.Channel(SetupAnswers.Channel) is { } channel ? (Line)$"{channel.Id}" : null;

    /// <inheritdoc />
    public override Options Reopen(Options answers) => answers.Without(SetupAnswers.Channel);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act) => new()
    {
        Lines = [$"Where should I post reminders and news?"],
        Selects = [new SelectMenu.OfChannels(act(Pick), "Pick a channel")],
    };

    /// <inheritdoc />
    public override async ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen)
    {
        if (chosen is not ChannelGiven channel) return Draft.Gone;
        if (await ForeignChannel.RefuseAsync(channel, call.Group.Server, Channels) is { } foreign) return foreign;
        var others = Groups.OfServer(call.Group.Server).Where(group => group.Id != call.Group.Id);
        if (ServerRules.RefuseChannel(channel.Id, others) is { } taken) return taken;
        return answers.With(SetupAnswers.Channel, channel);
    }
}
