// The smallest bot on discord.js that answers /next-seminar: what a peer of Study Group costs on the same harness.
import { Client, EmbedBuilder, Events, GatewayIntentBits, Routes } from "discord.js";

const api = process.env.Discord__ApiBaseUrl.replace(/\/v10$/, "");
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: "10" } });

client.on(Events.ClientReady, () =>
  client.rest.put(Routes.applicationCommands(client.application.id), { body: [{ name: "next-seminar", description: "The next seminar" }] }));

client.on(Events.InteractionCreate, interaction => {
  if (!interaction.isChatInputCommand()) return;
  const embed = new EmbedBuilder().setTitle("Data Engineering for ML").setDescription("Seminar 3 · Chapter 3");
  interaction.reply({ embeds: [embed] });
});

client.login(process.env.Discord__Token);
