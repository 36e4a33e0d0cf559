using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Sends first answers to interactions at once, without waiting for rate limits or other requests, within what is left of the 3 s.
/// Discord accepts only one answer, so repeating a lost one is safe: "already acknowledged" then means that the first one arrived.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response.
/// </summary>
internal sealed class CallbackLane(
    HttpWire wire, InvalidRequests invalid, TokenLatch latch, string token, TimeProvider clock, Func<double> chance)
{
    /// <inheritdoc cref="IInteractions.RespondAsync"/>
    public async Task<Snowflake?> SendAsync(Interaction interaction, InteractionResponse response, CancellationToken cancel)
    {
        var asksForId = response is InteractionResponse.Message { AsksForId: true };
        var route = InteractionRoutes.Callback(interaction, withResponse: asksForId);
        var body = ResponseWriter.Body(response);
        Outcome? last = null;
        var mayHaveArrived = false;
        for (var retries = 0; ; retries++)
        {
            latch.Check();
            var left = RetryPolicy.CallbackWithin - clock.GetElapsedTime(interaction.ReceivedAt);
            if (left <= TimeSpan.Zero)
                throw TooLate(last);

            last = await wire.TryAsync(route, body, RetryPolicy.CallbackTryWithin(left), cancel);
            TimeSpan? wait = RetryPolicy.CallbackWait(retries, chance());
            if (last is Outcome.Answered answer)
            {
                if (answer.IsSuccess)
                    return asksForId ? AnsweredMessage.OfCallback(answer) : null;
                invalid.Count(answer.Status);
                if (answer.Status == 429)
                    wait = TooManyRequests.Parse(answer).Wait;
                else if (!RetryPolicy.IsFailure(answer))
                {
                    if (mayHaveArrived && answer.Error.Code == DiscordErrorCode.AlreadyAcknowledged)
                        return null;
                    throw RestFailure.Of(route, answer, token, interaction.Token.Value);
                }
            }

            mayHaveArrived |= last is Outcome.Lost or Outcome.Answered { Status: not 429 };
            if (clock.GetElapsedTime(interaction.ReceivedAt) + wait >= RetryPolicy.CallbackWithin)
                throw TooLate(last);
            await clock.WaitUntilAsync(clock.Elapsed() + wait.Value, cancel);
        }
    }

    private static DiscordUnavailableException TooLate(Outcome? last) => last switch
    {
        Outcome.Answered answer => new($"The interaction couldn't be answered within 3 s: Discord answered {answer.Status}."),
        Outcome.NotSent failed => new($"The interaction couldn't be answered within 3 s: {failed.Failure.Message}", failed.Failure),
        Outcome.Lost lost => new($"The interaction couldn't be answered within 3 s: {lost.Failure.Message}", lost.Failure),
        _ => new("The interaction wasn't answered within 3 s."),
    };
}
