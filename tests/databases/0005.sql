BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE application (
	id INTEGER NOT NULL, 
	application_id VARCHAR(23) NOT NULL, 
	notice_number VARCHAR(9), 
	name VARCHAR NOT NULL, 
	kana VARCHAR NOT NULL, 
	birth_date DATE NOT NULL, 
	sex VARCHAR(40) NOT NULL, 
	postal_code VARCHAR(40) NOT NULL, 
	address VARCHAR NOT NULL, 
	address_detail VARCHAR NOT NULL, 
	channel VARCHAR(40) NOT NULL, 
	procedure VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	applied_on DATE NOT NULL, 
	produced_on DATE, 
	delivered_on DATE, 
	prepared_on DATE, 
	shelved_on DATE, 
	first_notice_on DATE, 
	last_notice_on DATE, 
	notices INTEGER NOT NULL, 
	returned_mail_on DATE, 
	handed_over_on DATE, 
	rejected_on DATE, 
	withdrawn_on DATE, 
	lapsed_on DATE, 
	disposed_on DATE, 
	national_recorded_on DATE, 
	custody_on DATE, 
	left_on DATE, 
	card_expires_on DATE, 
	certificates_expire_on DATE, 
	shelf_id INTEGER, 
	delivery_id INTEGER, 
	version INTEGER NOT NULL, 
	kana_key VARCHAR NOT NULL, 
	name_key VARCHAR NOT NULL, 
	given_key VARCHAR NOT NULL, 
	address_key VARCHAR NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (id), 
	CONSTRAINT fk_application_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id), 
	CONSTRAINT fk_application_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT fk_application_shelf_id FOREIGN KEY(shelf_id) REFERENCES shelf_location (id), 
	CONSTRAINT uq_application_application_id UNIQUE (application_id), 
	CONSTRAINT uq_application_shelf_id UNIQUE (shelf_id)
);
INSERT INTO "application" VALUES(1,'00000000000000000001001','ABC001001','髙﨑　0子','タカサキ　アコ','1985-04-12','2','1208510','足立区中央本町一丁目1001番','','post','new','01','applied','2023-04-28',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアコ','高崎0子','0子','足立区中央本町一丁目1001番');
INSERT INTO "application" VALUES(2,'00000000000000000001002','ABC001002','髙﨑　1子','タカサキ　アアコ','1985-04-12','2','1208510','足立区中央本町一丁目1002番','','post','new','01','produced','2023-04-28','2023-05-08',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアコ','高崎1子','1子','足立区中央本町一丁目1002番');
INSERT INTO "application" VALUES(3,'00000000000000000001003','ABC001003','髙﨑　2子','タカサキ　アアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1003番','','post','new','01','delivered','2023-04-28','2023-05-08','2023-05-18',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアコ','高崎2子','2子','足立区中央本町一丁目1003番');
INSERT INTO "application" VALUES(4,'00000000000000000001004','ABC001004','髙﨑　3子','タカサキ　アアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1004番','','post','new','01','prepared','2023-04-28','2023-05-08','2023-05-18','2023-05-28',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアコ','高崎3子','3子','足立区中央本町一丁目1004番');
INSERT INTO "application" VALUES(5,'00000000000000000001005','ABC001005','髙﨑　4子','タカサキ　アアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1005番','','post','new','01','shelved','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアコ','高崎4子','4子','足立区中央本町一丁目1005番');
INSERT INTO "application" VALUES(6,'00000000000000000001006','ABC001006','髙﨑　5子','タカサキ　アアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1006番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアコ','高崎5子','5子','足立区中央本町一丁目1006番');
INSERT INTO "application" VALUES(7,'00000000000000000001007','ABC001007','髙﨑　6子','タカサキ　アアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1007番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアコ','高崎6子','6子','足立区中央本町一丁目1007番');
INSERT INTO "application" VALUES(8,'00000000000000000001008','ABC001008','髙﨑　7子','タカサキ　アアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1008番','','post','new','01','present','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアコ','高崎7子','7子','足立区中央本町一丁目1008番');
INSERT INTO "application" VALUES(9,'00000000000000000001009','ABC001009','髙﨑　8子','タカサキ　アアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1009番','','post','new','01','checked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアコ','高崎8子','8子','足立区中央本町一丁目1009番');
INSERT INTO "application" VALUES(10,'00000000000000000001010','ABC001010','髙﨑　9子','タカサキ　アアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1010番','','post','new','01','handed_over','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,'2023-06-26',NULL,NULL,NULL,NULL,NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアコ','高崎9子','9子','足立区中央本町一丁目1010番');
INSERT INTO "application" VALUES(11,'00000000000000000001011','ABC001011','髙﨑　10子','タカサキ　アアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1011番','','post','new','01','returned_mail','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,'2023-06-26',NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアコ','高崎10子','10子','足立区中央本町一丁目1011番');
INSERT INTO "application" VALUES(12,'00000000000000000001012','ABC001012','髙﨑　11子','タカサキ　アアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1012番','','post','new','01','rejected','2023-04-28',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,'2023-06-26',NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアコ','高崎11子','11子','足立区中央本町一丁目1012番');
INSERT INTO "application" VALUES(13,'00000000000000000001013','ABC001013','髙﨑　12子','タカサキ　アアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1013番','','post','new','01','withdrawn','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,'2023-06-26',NULL,NULL,NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアコ','高崎12子','12子','足立区中央本町一丁目1013番');
INSERT INTO "application" VALUES(14,'00000000000000000001014','ABC001014','髙﨑　13子','タカサキ　アアアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1014番','','post','new','01','lapsed','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,'2023-06-26',NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアアコ','高崎13子','13子','足立区中央本町一丁目1014番');
INSERT INTO "application" VALUES(15,'00000000000000000001015','ABC001015','髙﨑　14子','タカサキ　アアアアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1015番','','post','new','01','disposed','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,'2023-06-26',NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアアアコ','高崎14子','14子','足立区中央本町一丁目1015番');
INSERT INTO "application" VALUES(16,'00000000000000000001016','ABC001016','足立　花子1','アダチ　ハナコア','1985-04-12','2','1208510','足立区中央本町一丁目1016番','','post','new','01','handed_over','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,'2023-06-27',NULL,NULL,NULL,NULL,NULL,'2023-05-18','2023-06-27','2033-04-12','2028-04-12',NULL,NULL,2,'アダチハナコア','足立花子1','花子1','足立区中央本町一丁目1016番');
INSERT INTO "application" VALUES(17,'00000000000000000001017','ABC001017','足立　花子2','アダチ　ハナコアア','1985-04-12','2','1208510','足立区中央本町一丁目1017番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',2,NULL,3,'アダチハナコアア','足立花子2','花子2','足立区中央本町一丁目1017番');
INSERT INTO "application" VALUES(18,'00000000000000000001018','ABC001018','足立　花子10','アダチ　ハナコアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1018番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',3,NULL,3,'アダチハナコアアアアアアアアアア','足立花子10','花子10','足立区中央本町一丁目1018番');
INSERT INTO "application" VALUES(19,'00000000000000000001019','ABC001019','足立　花子11','アダチ　ハナコアアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1019番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',4,NULL,3,'アダチハナコアアアアアアアアアアア','足立花子11','花子11','足立区中央本町一丁目1019番');
INSERT INTO "application" VALUES(20,'00000000000000000001020','ABC001020','足立　花子12','アダチ　ハナコアアアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1020番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',5,NULL,2,'アダチハナコアアアアアアアアアアアア','足立花子12','花子12','足立区中央本町一丁目1020番');
INSERT INTO "application" VALUES(21,'00000000000000000001021','ABC001021','足立　花子','アダチ　ハナコ','1985-04-12','2','1208510','足立区中央本町一丁目1021番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'アダチハナコ','足立花子','花子','足立区中央本町一丁目1021番');
CREATE TABLE audit_entry (
	sequence INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	action VARCHAR(40) NOT NULL, 
	subject VARCHAR NOT NULL, 
	detail VARCHAR NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_entry PRIMARY KEY (sequence)
);
INSERT INTO "audit_entry" VALUES(1,'2023-06-27 01:00:00.000000','s1','T1','ward_setting','ward_name','{"seals": {"ward_setting/ward_name": "d673917ab7b7087ba5837cd3142c30ff14549685a750752eff5c6bba6da41221"}, "value": "足立区"}','0217dfafd2179520daf7133d51963cc2807711ac8a3063761ba143c9cb07c82d');
INSERT INTO "audit_entry" VALUES(2,'2023-06-27 01:00:00.000000','w1','T1','handed_over','00000000000000000001016','{"seals": {"event/16/2": "ca67517aec336c06a5025cfc845e759369c455c2b31524eb2fcb32e8f9005062", "handover/1": "571e5cb08babfadd8fe38328f9116d29f7a844f7d389f2e6af97fefc9bf79f0f"}, "version": 2}','9dd28167098031e98cb5ff14ba02fc843b6fc45c591233cfce7c6a08a0dd8d94');
INSERT INTO "audit_entry" VALUES(3,'2023-06-27 01:00:00.000000','w1','T1','handed_over','00000000000000000001017','{"seals": {"event/17/2": "344b38426d8e375ee6346a8690da535445ec6904c0472fc3c0113a08f3771f53", "handover/2": "80e843d1dd905d6eb0f208d7d215c17ec4016986e1c1d6133b05c1c36ff7ff97"}, "version": 2}','06e71ed7d6ff8758b37694d97b3dc334d71d951fb29e7cd904ee6a0a4f5da6d6');
INSERT INTO "audit_entry" VALUES(4,'2023-06-27 01:00:00.000000','s1','T1','handover_reversed','00000000000000000001017','{"seals": {"event/17/3": "88828bdb6a0dec3d081ac5047af520d4d96c4712069f4c5f2b38e39c0a05aeab", "handover/2": "6decbf5718710b5797d309fd6c983cc7fa1957b2984a8676c8f4c986a7e7eb79"}, "version": 3}','cdf321ca2a23419664ee668735cf85542ba30d44c8cf084359f952cc5770ffc3');
INSERT INTO "audit_entry" VALUES(5,'2023-06-27 01:00:00.000000','s1','T1','pull','00000000000000000001017','{"date": "2023-06-27", "place": "01", "pulled": 1, "reversed": 2, "seals": {"pulled/1": "61ad4c0f81d37fc858abb10bd8900e5a32ac99bdd534bac9f4e0bccdfc731217"}}','70189c4051f2b7f5b206ff2c76398b51c8368d6c519f743d12881c8c5ba5e6fe');
INSERT INTO "audit_entry" VALUES(6,'2023-06-27 01:00:00.000000','s1','T1','set_hours','01','{"from": "2023-06-27", "spans": 1, "weekdays": [0, 1, 2, 3, 4]}','68b417711af96ed6a62b5d59d2b35eae42eb642b306fb206b9617ca84dd147d4');
INSERT INTO "audit_entry" VALUES(7,'2023-06-27 01:00:00.000000','s1','T1','set_weekends','01','{"wanted": true}','cb13516cf604690792139a81cfdf4a48862dad77f756e4cd86eb76b440014d1a');
INSERT INTO "audit_entry" VALUES(8,'2023-06-27 01:00:00.000000','s1','T1','open_slots','01','{"from": "2023-06-28", "slots": 6, "until": "2023-06-28"}','23eab587b10aafdd75876d749464bb88bb69bbdc8296d4ac908099b330ca8da0');
INSERT INTO "audit_entry" VALUES(9,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001018','{"seals": {"event/18/2": "ffc32142d1efe677319e59cdaa98a70d5c514a95b7d4315b79386981d5716fd1"}, "version": 2}','1ca5b4a8085c7f626ed8c14d91e1372e60c270a392045f7744f2bf85b89f8675');
INSERT INTO "audit_entry" VALUES(10,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001019','{"seals": {"event/19/2": "0a09a77118a181edaae291b6adad979b3b33d3014034b755d1dc90bb63a2a2e1"}, "version": 2}','0b9fba4e969de7e1a309d869c3e26930fe6a92079739448044e53174aa5b552a');
INSERT INTO "audit_entry" VALUES(11,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001020','{"seals": {"event/20/2": "250cf5cbed26d2edbacf17957d151609974eb7301d42cfe0f93098fa822801cb"}, "version": 2}','66779a560bae1cd97a79445a141df24928505b6c9edc8a2a9a8194329639cdbc');
INSERT INTO "audit_entry" VALUES(12,'2023-06-27 01:00:00.000000','w1','T1','booking_cancelled','00000000000000000001018','{"seals": {"event/18/3": "ebcb8a162b0b608969e13b80b2ee27310425b658d96dbcd3aab2ccaca36783af"}, "version": 3}','7f51ba8d0462da076b4f35977d7d356d022ee3ecb418d95d1d2a8a5a23ed4764');
INSERT INTO "audit_entry" VALUES(13,'2023-06-27 01:00:00.000000','w1','T1','rebooked','00000000000000000001019','{"seals": {"event/19/3": "e057fca1300b29eebbae9293cbd065ca5acb7d3e348a4e3b37b2fee83adbe6c9"}, "version": 3}','27c28ae4321c5897ac8a8e0878ef6119d8f2cbaf9397eaf4a0685b9f11360f4c');
INSERT INTO "audit_entry" VALUES(14,'2023-06-27 01:00:00.000000','w1','T1','wait','00000000000000000001021','{}','41aae35c6777893eb3137b1c6fe62072164c0514f12a6f5c0ecd317159b9a22f');
INSERT INTO "audit_entry" VALUES(15,'2023-06-27 01:00:00.000000','s1','T1','add_closure','1','{"calls": 1, "slots": 2}','4041bd6432b525e44493291f15f3fde30bd8b08cdabd73d767209b21e06f74ba');
INSERT INTO "audit_entry" VALUES(16,'2023-06-27 01:00:00.000000','w1','T1','support_received','1','{"campaign": "points-2023", "kind": "points", "seals": {"support_session/1": "0a88e499328a25149bdcf4612c7075bee014b275fc2175c33c468b7b8716121d"}, "venue": "W1"}','49594171457ac01cae50ece436869a0b457b0bdec7c7580c6c8482b5d48a5480');
INSERT INTO "audit_entry" VALUES(17,'2023-06-27 01:00:00.000000','w1','T1','support_identified','1','{"seals": {"support_session/1": "ea2db3a843fb293397a47dcc6cdd909e5cba559aa53e00cd70719f6af6ad7264"}}','8c441770ca8af9a37676905ac14b94c42eafd85f10e3e2613f025dd2d1eecdd6');
INSERT INTO "audit_entry" VALUES(18,'2023-06-27 01:00:00.000000','w1','T1','support_started','1','{"seals": {"support_session/1": "c4c0bbd93686ff27f17f3c44f60401da1d25c5058044a5086ce62685d124948e"}}','ec20be4d81252415c4ebacaae4316ff0186812e025c9d4879a8ea58e2fd1ba14');
INSERT INTO "audit_entry" VALUES(19,'2023-06-27 01:00:00.000000','w1','T1','error_entry','1','{"kind": "unknown_scan", "reason": "unknown_notice", "seals": {"error_entry/1": "b44b4ad9db25357b30b9689bd22f92daff25e23c3b6d29d59190eec7dcc55ed1"}}','25e753faff92ac748f25544032ca09dbff7384cc331d3b37449b89cf7dd79bf5');
INSERT INTO "audit_entry" VALUES(20,'2023-06-27 01:00:00.000000','w1','T1','search','','{"hits": 15, "text": "タカサキ"}','6ce74bbd59b337b9f1f5287fa870ce3151179a1e0d15fc436dc7f79ea4063466');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,20,'6ce74bbd59b337b9f1f5287fa870ce3151179a1e0d15fc436dc7f79ea4063466');
CREATE TABLE booking (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	slot_id INTEGER NOT NULL, 
	seat_number INTEGER NOT NULL, 
	visit VARCHAR(32) NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	stage_before VARCHAR(40) NOT NULL, 
	walk_in BOOLEAN NOT NULL, 
	booked_at DATETIME NOT NULL, 
	booked_by VARCHAR(40) NOT NULL, 
	came_at DATETIME, 
	called_at DATETIME, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	cancelled_by VARCHAR(40), 
	reason VARCHAR, 
	moved_to INTEGER, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_booking PRIMARY KEY (id), 
	CONSTRAINT fk_booking_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_booking_moved_to FOREIGN KEY(moved_to) REFERENCES booking (id), 
	CONSTRAINT fk_booking_slot_id FOREIGN KEY(slot_id) REFERENCES slot (id)
);
INSERT INTO "booking" VALUES(1,18,1,1,'f65dffc1027c40469ff1f866c9480dcb','01','2023-06-28',540,570,'cancelled','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,'2023-06-27 01:00:00.000000','w1','person','都合',NULL,2);
INSERT INTO "booking" VALUES(2,19,2,1,'48647fb4bbeb4336863663ad30a0cbec','01','2023-06-28',570,600,'moved','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,'2023-06-27 01:00:00.000000','w1',NULL,NULL,4,2);
INSERT INTO "booking" VALUES(3,20,3,1,'8a76f5f1cbc04c73822f999007c76744','01','2023-06-28',600,630,'booked','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "booking" VALUES(4,19,5,1,'48647fb4bbeb4336863663ad30a0cbec','01','2023-06-28',660,690,'booked','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
CREATE TABLE box_emptied (
	id INTEGER NOT NULL, 
	delivery_id INTEGER, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40), 
	box INTEGER, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_box_emptied PRIMARY KEY (id), 
	CONSTRAINT fk_box_emptied_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id), 
	CONSTRAINT fk_box_emptied_office_code FOREIGN KEY(office_code) REFERENCES office (code)
);
CREATE TABLE campaign (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	opens_on DATE NOT NULL, 
	claim_by DATE NOT NULL, 
	applied_by DATE, 
	expires_from DATE, 
	expires_until DATE, 
	inquiry_name VARCHAR NOT NULL, 
	inquiry_line VARCHAR(40) NOT NULL, 
	venues_a_week INTEGER NOT NULL, 
	sample BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_campaign PRIMARY KEY (id), 
	CONSTRAINT uq_campaign_code UNIQUE (code)
);
INSERT INTO "campaign" VALUES(1,'points-2023','マイナポイント第2弾','points','2022-06-30','2023-09-30','2023-02-28',NULL,NULL,'足立区マイナンバーダイヤル','03-5888-7707',4,0,1,1);
INSERT INTO "campaign" VALUES(2,'renewal-2026','カードと電子証明書の更新（2026年度）','renewal','2026-04-01','2027-03-31',NULL,'2026-04-01','2027-06-30','足立区マイナンバーダイヤル','03-5888-7707',4,1,0,1);
CREATE TABLE campaign_day (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	venue_kind VARCHAR(40), 
	open BOOLEAN NOT NULL, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_campaign_day PRIMARY KEY (id), 
	CONSTRAINT fk_campaign_day_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
INSERT INTO "campaign_day" VALUES(1,1,'2023-09-30','permanent',1,'ポイント申込の最終日のため、土曜日だが例外として開設する。');
CREATE TABLE campaign_part (
	campaign_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	amount INTEGER, 
	CONSTRAINT pk_campaign_part PRIMARY KEY (campaign_id, position), 
	CONSTRAINT fk_campaign_part_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT uq_campaign_part_campaign_id_code UNIQUE (campaign_id, code)
)
 WITHOUT ROWID

;
INSERT INTO "campaign_part" VALUES(1,1,'new_card','マイナンバーカードの新規取得',5000);
INSERT INTO "campaign_part" VALUES(1,2,'health_insurance','健康保険証としての利用申込み',7500);
INSERT INTO "campaign_part" VALUES(1,3,'bank_account','公金受取口座の登録',7500);
INSERT INTO "campaign_part" VALUES(2,1,'card_renewal','カードの更新',NULL);
INSERT INTO "campaign_part" VALUES(2,2,'certificate_renewal','電子証明書の更新',NULL);
INSERT INTO "campaign_part" VALUES(2,3,'pin_reset','暗証番号の再設定',NULL);
CREATE TABLE campaign_venue (
	campaign_id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	CONSTRAINT pk_campaign_venue PRIMARY KEY (campaign_id, venue_id), 
	CONSTRAINT fk_campaign_venue_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_campaign_venue_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
)
 WITHOUT ROWID

;
INSERT INTO "campaign_venue" VALUES(1,1);
INSERT INTO "campaign_venue" VALUES(1,2);
INSERT INTO "campaign_venue" VALUES(1,3);
INSERT INTO "campaign_venue" VALUES(1,4);
INSERT INTO "campaign_venue" VALUES(1,5);
INSERT INTO "campaign_venue" VALUES(1,6);
INSERT INTO "campaign_venue" VALUES(1,7);
INSERT INTO "campaign_venue" VALUES(1,8);
INSERT INTO "campaign_venue" VALUES(1,9);
INSERT INTO "campaign_venue" VALUES(1,10);
INSERT INTO "campaign_venue" VALUES(1,11);
INSERT INTO "campaign_venue" VALUES(1,12);
INSERT INTO "campaign_venue" VALUES(1,13);
INSERT INTO "campaign_venue" VALUES(1,14);
INSERT INTO "campaign_venue" VALUES(1,15);
INSERT INTO "campaign_venue" VALUES(1,16);
INSERT INTO "campaign_venue" VALUES(1,17);
INSERT INTO "campaign_venue" VALUES(1,18);
INSERT INTO "campaign_venue" VALUES(1,19);
INSERT INTO "campaign_venue" VALUES(1,20);
INSERT INTO "campaign_venue" VALUES(1,21);
INSERT INTO "campaign_venue" VALUES(1,22);
INSERT INTO "campaign_venue" VALUES(1,23);
INSERT INTO "campaign_venue" VALUES(1,24);
INSERT INTO "campaign_venue" VALUES(1,25);
INSERT INTO "campaign_venue" VALUES(1,26);
INSERT INTO "campaign_venue" VALUES(1,27);
INSERT INTO "campaign_venue" VALUES(1,28);
INSERT INTO "campaign_venue" VALUES(1,29);
INSERT INTO "campaign_venue" VALUES(1,30);
INSERT INTO "campaign_venue" VALUES(1,31);
INSERT INTO "campaign_venue" VALUES(1,32);
INSERT INTO "campaign_venue" VALUES(1,33);
INSERT INTO "campaign_venue" VALUES(1,34);
INSERT INTO "campaign_venue" VALUES(1,35);
INSERT INTO "campaign_venue" VALUES(1,36);
INSERT INTO "campaign_venue" VALUES(1,37);
INSERT INTO "campaign_venue" VALUES(1,38);
INSERT INTO "campaign_venue" VALUES(2,1);
INSERT INTO "campaign_venue" VALUES(2,2);
INSERT INTO "campaign_venue" VALUES(2,3);
INSERT INTO "campaign_venue" VALUES(2,4);
INSERT INTO "campaign_venue" VALUES(2,5);
INSERT INTO "campaign_venue" VALUES(2,6);
INSERT INTO "campaign_venue" VALUES(2,7);
INSERT INTO "campaign_venue" VALUES(2,8);
INSERT INTO "campaign_venue" VALUES(2,9);
INSERT INTO "campaign_venue" VALUES(2,10);
INSERT INTO "campaign_venue" VALUES(2,11);
INSERT INTO "campaign_venue" VALUES(2,12);
INSERT INTO "campaign_venue" VALUES(2,13);
INSERT INTO "campaign_venue" VALUES(2,14);
INSERT INTO "campaign_venue" VALUES(2,15);
INSERT INTO "campaign_venue" VALUES(2,16);
INSERT INTO "campaign_venue" VALUES(2,17);
INSERT INTO "campaign_venue" VALUES(2,18);
INSERT INTO "campaign_venue" VALUES(2,19);
INSERT INTO "campaign_venue" VALUES(2,20);
INSERT INTO "campaign_venue" VALUES(2,21);
INSERT INTO "campaign_venue" VALUES(2,22);
INSERT INTO "campaign_venue" VALUES(2,23);
INSERT INTO "campaign_venue" VALUES(2,24);
INSERT INTO "campaign_venue" VALUES(2,25);
INSERT INTO "campaign_venue" VALUES(2,26);
INSERT INTO "campaign_venue" VALUES(2,27);
INSERT INTO "campaign_venue" VALUES(2,28);
INSERT INTO "campaign_venue" VALUES(2,29);
INSERT INTO "campaign_venue" VALUES(2,30);
INSERT INTO "campaign_venue" VALUES(2,31);
INSERT INTO "campaign_venue" VALUES(2,32);
INSERT INTO "campaign_venue" VALUES(2,33);
INSERT INTO "campaign_venue" VALUES(2,34);
INSERT INTO "campaign_venue" VALUES(2,35);
INSERT INTO "campaign_venue" VALUES(2,36);
INSERT INTO "campaign_venue" VALUES(2,37);
INSERT INTO "campaign_venue" VALUES(2,38);
CREATE TABLE closure (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40), 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	reason VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	withdrawn_at DATETIME, 
	CONSTRAINT pk_closure PRIMARY KEY (id), 
	CONSTRAINT fk_closure_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "closure" VALUES(1,NULL,'2023-06-28 10:00:00.000000','2023-06-28 11:00:00.000000','停電','2023-06-27 01:00:00.000000','s1',NULL);
CREATE TABLE custody_tally (
	office_code VARCHAR(40) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	notices INTEGER NOT NULL, 
	custody_on DATE NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_custody_tally PRIMARY KEY (office_code, stage, notices, custody_on)
)
 WITHOUT ROWID

;
INSERT INTO "custody_tally" VALUES('01','booked',1,'2023-05-18',3);
INSERT INTO "custody_tally" VALUES('01','checked',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','delivered',0,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','lapsed',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','notified',1,'2023-05-18',4);
INSERT INTO "custody_tally" VALUES('01','prepared',0,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','present',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','returned_mail',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','shelved',0,'2023-05-18',1);
CREATE TABLE day_end (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	pulled INTEGER NOT NULL, 
	handed_over INTEGER NOT NULL, 
	returned INTEGER NOT NULL, 
	left_otherwise INTEGER NOT NULL, 
	difference_reason VARCHAR, 
	ended_at DATETIME NOT NULL, 
	ended_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_day_end PRIMARY KEY (id), 
	CONSTRAINT fk_day_end_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE delivery (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	announced INTEGER NOT NULL, 
	arrived_on DATE NOT NULL, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	difference_reason VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_delivery PRIMARY KEY (id), 
	CONSTRAINT fk_delivery_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT uq_delivery_code UNIQUE (code)
);
INSERT INTO "delivery" VALUES(1,'D001','01',3,'2023-06-27',NULL,NULL,NULL,1);
CREATE TABLE document (
	code VARCHAR(40) NOT NULL, 
	name_ja VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	document_class VARCHAR(40) NOT NULL, 
	photo BOOLEAN NOT NULL, 
	position INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_document PRIMARY KEY (code)
);
INSERT INTO "document" VALUES('driving_licence','運転免許証','Driving licence','A',1,0,'2016-01-01',NULL);
INSERT INTO "document" VALUES('driving_history','運転経歴証明書（平成24年4月以降）','Driving history (since April 2012)','A',1,1,'2016-01-01',NULL);
INSERT INTO "document" VALUES('passport','旅券（パスポート）','Passport','A',1,2,'2016-01-01',NULL);
INSERT INTO "document" VALUES('my_number_card','マイナンバーカード（有効期間内）','My Number card (valid)','A',1,3,'2016-01-01',NULL);
INSERT INTO "document" VALUES('resident_register_card','住基カード（写真付き）','Resident card (photo)','A',1,4,'2016-01-01','2025-12-31');
INSERT INTO "document" VALUES('physical_disability','身体障害者手帳','Physical disability','A',1,5,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mental_disability','精神障害者保健福祉手帳','Mental disability','A',1,6,'2016-01-01',NULL);
INSERT INTO "document" VALUES('intellectual_disability','療育手帳（愛の手帳）','Intellectual disability','A',1,7,'2016-01-01',NULL);
INSERT INTO "document" VALUES('residence_card','在留カード','Residence card','A',1,8,'2016-01-01',NULL);
INSERT INTO "document" VALUES('special_permanent_resident','特別永住者証明書','Special permanent resident','A',1,9,'2016-01-01',NULL);
INSERT INTO "document" VALUES('landing_permit','一時庇護・仮滞在許可書','Refuge or provisional stay','A',1,10,'2016-01-01',NULL);
INSERT INTO "document" VALUES('health_insurance','健康保険証','Health insurance','B',0,11,'2016-01-01','2025-12-01');
INSERT INTO "document" VALUES('health_insurance_confirmation','資格確認書（健康保険）','Insurance confirmation','B',0,12,'2024-12-02',NULL);
INSERT INTO "document" VALUES('late_elderly_insurance','後期高齢者医療保険証','Late elderly insurance','B',0,13,'2016-01-01','2025-07-31');
INSERT INTO "document" VALUES('care_insurance','介護保険被保険者証','Care insurance','B',0,14,'2016-01-01',NULL);
INSERT INTO "document" VALUES('pension_book','年金手帳・番号通知書','Pension book or number','B',0,15,'2016-01-01',NULL);
INSERT INTO "document" VALUES('pension_certificate','年金証書','Pension certificate','B',0,16,'2016-01-01',NULL);
INSERT INTO "document" VALUES('medical_certificate','医療証（子ども医療証など）','Medical benefit','B',0,17,'2016-01-01',NULL);
INSERT INTO "document" VALUES('child_allowance','児童扶養手当証書','Child allowance','B',0,18,'2016-01-01',NULL);
INSERT INTO "document" VALUES('public_assistance','生活保護受給証明書','Public assistance','B',0,19,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mother_child_handbook','母子健康手帳','Mother and child book','B',0,20,'2016-01-01',NULL);
INSERT INTO "document" VALUES('student_card_photo','学生証（写真付き）','Student card (photo)','B',1,21,'2016-01-01',NULL);
INSERT INTO "document" VALUES('student_card','学生証（写真なし）','Student card (no photo)','B',0,22,'2016-01-01',NULL);
INSERT INTO "document" VALUES('employee_card_photo','社員証（写真付き）','Employee card (photo)','B',1,23,'2016-01-01',NULL);
INSERT INTO "document" VALUES('employee_card','社員証（写真なし）','Employee card (no photo)','B',0,24,'2016-01-01',NULL);
INSERT INTO "document" VALUES('photo_certificate','顔写真証明書','Photo certificate','B',1,25,'2018-01-01',NULL);
INSERT INTO "document" VALUES('bank_book','預金通帳','Bank book','B',0,26,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mandate_on_notice','委任状（交付通知書の委任状欄）','Mandate written on the notice','mandate',0,27,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mandate_letter','委任状（別紙）','Mandate as a letter','mandate',0,28,'2016-01-01',NULL);
INSERT INTO "document" VALUES('family_register','戸籍謄本（親権者・本籍が他市区町村）','Family register (parent; kept elsewhere)','authority',0,29,'2016-01-01',NULL);
INSERT INTO "document" VALUES('own_register','区の記録で親権を確認（本籍が区内または同一世帯）','Parenthood seen in the ward''s own records','authority',0,30,'2016-01-01',NULL);
INSERT INTO "document" VALUES('guardian_register','登記事項証明書（成年後見・未成年後見）','Certificate of registered guardianship','guardianship',0,31,'2016-01-01',NULL);
INSERT INTO "document" VALUES('family_court_ruling','家庭裁判所の審判書と確定証明書','Family court ruling with certificate of finality','guardianship',0,32,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_hospital','長期入院（入院診療計画書・領収書など）','In hospital (plan of treatment or receipt)','reason',0,33,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_illness','病気（診断書など）','Illness (medical certificate)','reason',0,34,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_disability','障害（障害者手帳・受給者証など）','Disability (certificate)','reason',0,35,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_facility','施設入所（入所を証する書類）','Lives in a facility (proof of admission)','reason',0,36,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_care','要介護・要支援認定（介護保険証・認定結果通知書）','Certified need of care','reason',0,37,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_aged_75','75歳以上（委任状に外出困難の記載）','Aged 75 and over (mandate says so)','reason',0,38,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_pregnant','妊娠（母子健康手帳・妊婦健診の記録）','Pregnancy (handbook or check-up record)','reason',0,39,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_preschool_to_junior','未就学児・小学生・中学生','Below school age, elementary or junior high school pupil','reason',0,40,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_high_school','高校生・高専生（学生証・在学証明書）','High school or technical college student','reason',0,41,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_abroad','海外留学・長期出張・長期乗船（査証・辞令など）','Study abroad, long business trip or voyage','reason',0,42,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_ward','成年被後見人・被保佐人・被補助人（登記事項証明書）','Adult ward, or person under curatorship or assistance','reason',0,43,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_withdrawn','ひきこもり（公的な支援機関の証明）','Withdrawn from society (statement by a public body)','reason',0,44,'2023-04-01',NULL);
CREATE TABLE document_rule (
	id INTEGER NOT NULL, 
	"case" VARCHAR(40) NOT NULL, 
	party VARCHAR(40) NOT NULL, 
	alternatives VARCHAR NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_document_rule PRIMARY KEY (id)
);
INSERT INTO "document_rule" VALUES(1,'applicant','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(2,'legal_representative_minor','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(3,'legal_representative_minor','representative','authority1+A1|authority1+B2|guardianship1+A1|guardianship1+B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(4,'legal_representative_ward','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(5,'legal_representative_ward','representative','guardianship1+A1|guardianship1+B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(6,'representative','person','A2|A1+B1|B3+photo1','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(7,'representative','representative','reason1+mandate1+A2|reason1+mandate1+A1+B1|reason1+authority1+A2|reason1+authority1+A1+B1|reason1+guardianship1+A2|reason1+guardianship1+A1+B1','2016-01-01',NULL);
CREATE TABLE error_entry (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	reason VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	application_pk INTEGER, 
	other_pk INTEGER, 
	text VARCHAR NOT NULL, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	whose_pk INTEGER, 
	whose_note VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_error_entry PRIMARY KEY (id), 
	CONSTRAINT fk_error_entry_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_error_entry_other_pk FOREIGN KEY(other_pk) REFERENCES application (id), 
	CONSTRAINT fk_error_entry_whose_pk FOREIGN KEY(whose_pk) REFERENCES application (id)
);
INSERT INTO "error_entry" VALUES(1,'unknown_scan','unknown_notice','2023-06-27 01:00:00.000000','w1','T1','01',NULL,NULL,'X1',NULL,NULL,NULL,NULL,1);
CREATE TABLE event (
	application_pk INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	on_date DATE NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	operation VARCHAR(32) NOT NULL, 
	detail VARCHAR NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (application_pk, version), 
	CONSTRAINT fk_event_application_pk FOREIGN KEY(application_pk) REFERENCES application (id)
)
 WITHOUT ROWID

;
INSERT INTO "event" VALUES(1,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','a699f476f10d40d5aa267af9c2e40311','{"set": {"notices":0,"stage":"applied","applied_on":"2023-04-28"}}');
INSERT INTO "event" VALUES(2,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','95aae155f16e4c53846cc59b2411de7b','{"set": {"notices":0,"stage":"produced","applied_on":"2023-04-28","produced_on":"2023-05-08"}}');
INSERT INTO "event" VALUES(3,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','4aa3ef47b8d248758b2e343a089f33de','{"set": {"notices":0,"stage":"delivered","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(4,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','3e4e45cbac2744cc82f82442c686cbae','{"set": {"notices":0,"stage":"prepared","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(5,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','207847c5b0c84a7483ef98719ddf11b9','{"set": {"notices":0,"stage":"shelved","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(6,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','6f58f24ac8ed42c8bd0145c012a2f71d','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(7,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','9033da542a534e9e937ea507b8eb48bd','{"set": {"notices":1,"stage":"booked","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(8,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','26317802813044e0a447eb15578b6fdb','{"set": {"notices":1,"stage":"present","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(9,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','efb887ebaff048eb8baab46a8c4af9a6','{"set": {"notices":1,"stage":"checked","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(10,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','9b332688ebf444fc824b0b9f37e19304','{"set": {"notices":1,"stage":"handed_over","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","handed_over_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(11,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','9df9cfa5e1484c19ac8ae053ad305c0b','{"set": {"notices":1,"stage":"returned_mail","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","returned_mail_on":"2023-06-26","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(12,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','3cfb71d5da4b43e8a5e275c915abb8ca','{"set": {"notices":0,"stage":"rejected","applied_on":"2023-04-28","rejected_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(13,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','61d5f25526a34e7c94eeca4e6cf218ff','{"set": {"notices":1,"stage":"withdrawn","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","withdrawn_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(14,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','7e1d958e944449cda0d44e7778c8aeb0','{"set": {"notices":1,"stage":"lapsed","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","lapsed_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(15,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','8d93d2ad222c43989562246016df9560','{"set": {"notices":1,"stage":"disposed","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","disposed_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(16,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','13d9324148f44ba6a360651a93005809','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(16,2,'handed_over','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','5766a9be555f4cba8c6df6db38634370','{"set": {"stage": "handed_over", "handed_over_on": "2023-06-27", "left_on": "2023-06-27", "shelf_id": null}, "was": {"stage": "notified", "handed_over_on": null, "left_on": null, "shelf_id": 1}, "case": "applicant"}');
INSERT INTO "event" VALUES(17,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','b4563912042b4dc897f75b62dd998ab6','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(17,2,'handed_over','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','c5f91cc644c04d5996a3c02bf2e0bc5d','{"set": {"stage": "handed_over", "handed_over_on": "2023-06-27", "left_on": "2023-06-27", "shelf_id": null}, "was": {"stage": "notified", "handed_over_on": null, "left_on": null, "shelf_id": 2}, "case": "applicant"}');
INSERT INTO "event" VALUES(17,3,'handover_reversed','2023-06-27 01:00:00.000000','2023-06-27','s1','T1','01','a2949ab45b58462383c0d592cf07ca8f','{"set": {"stage": "notified", "left_on": null, "shelf_id": 2, "handed_over_on": null}, "was": {"stage": "handed_over", "left_on": "2023-06-27", "shelf_id": null, "handed_over_on": "2023-06-27"}, "reason": "姉に渡した"}');
INSERT INTO "event" VALUES(18,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','f340377898b746cb99c64b2bf01d4988','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(18,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','f65dffc1027c40469ff1f866c9480dcb','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 1, "slot": {"place": "01", "date": "2023-06-28", "starts": 540}}');
INSERT INTO "event" VALUES(18,3,'booking_cancelled','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','e3ffe657ba6a4e15b9e65e608022ca5b','{"set": {"stage": "notified"}, "was": {"stage": "booked"}, "booking": 1, "by": "person", "slot": {"place": "01", "date": "2023-06-28", "starts": 540}}');
INSERT INTO "event" VALUES(19,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','c59417bd12c0496184db69ef816d8122','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(19,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','48647fb4bbeb4336863663ad30a0cbec','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 2, "slot": {"place": "01", "date": "2023-06-28", "starts": 570}}');
INSERT INTO "event" VALUES(19,3,'rebooked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','78549935d78a4e9db164a68c6d3e39e6','{"set": {}, "was": {}, "from": {"place": "01", "date": "2023-06-28", "starts": 570}, "to": {"place": "01", "date": "2023-06-28", "starts": 660}}');
INSERT INTO "event" VALUES(20,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','fbe9baa53d6a4051b8d24b5d2745798e','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(20,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','8a76f5f1cbc04c73822f999007c76744','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 3, "slot": {"place": "01", "date": "2023-06-28", "starts": 600}}');
INSERT INTO "event" VALUES(21,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','e77c2221ef864f8190c37d6d5d631ba4','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
CREATE TABLE handover (
	id INTEGER NOT NULL, 
	operation VARCHAR(32) NOT NULL, 
	application_pk INTEGER NOT NULL, 
	seen_version INTEGER NOT NULL, 
	"case" VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	on_date DATE NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40), 
	second_reason VARCHAR(40), 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	notice_scan VARCHAR NOT NULL, 
	card_scan VARCHAR NOT NULL, 
	old_card VARCHAR(40) NOT NULL, 
	national_recorded_on DATE, 
	national_recorded_by VARCHAR(40), 
	reversed_at DATETIME, 
	reversed_by VARCHAR(40), 
	reversed_reason VARCHAR, 
	CONSTRAINT pk_handover PRIMARY KEY (id), 
	CONSTRAINT fk_handover_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT uq_handover_operation UNIQUE (operation)
);
INSERT INTO "handover" VALUES(1,'5766a9be555f4cba8c6df6db38634370',16,1,'applicant','2023-06-27 01:00:00.000000','2023-06-27','w1',NULL,NULL,'T1','01','ABC001016','K00000000000000000001016','none',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "handover" VALUES(2,'c5f91cc644c04d5996a3c02bf2e0bc5d',17,1,'applicant','2023-06-27 01:00:00.000000','2023-06-27','w1',NULL,NULL,'T1','01','ABC001017','K00000000000000000001017','none',NULL,NULL,'2023-06-27 01:00:00.000000','s1','姉に渡した');
CREATE TABLE handover_tick (
	handover_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	party VARCHAR(40) NOT NULL, 
	document_code VARCHAR(40), 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_handover_tick PRIMARY KEY (handover_id, number), 
	CONSTRAINT fk_handover_tick_handover_id FOREIGN KEY(handover_id) REFERENCES handover (id)
);
INSERT INTO "handover_tick" VALUES(1,1,'document','person','driving_licence','2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(1,2,'face_card_name','person',NULL,'2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(2,1,'document','person','driving_licence','2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(2,2,'face_card_name','person',NULL,'2023-06-27 01:00:00.000000','w1');
CREATE TABLE holiday (
	on_date DATE NOT NULL, 
	name VARCHAR NOT NULL, 
	CONSTRAINT pk_holiday PRIMARY KEY (on_date)
);
CREATE TABLE import_profile (
	name VARCHAR NOT NULL, 
	mapping VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_import_profile PRIMARY KEY (name)
);
CREATE TABLE name_gram (
	gram VARCHAR NOT NULL, 
	word VARCHAR NOT NULL, 
	CONSTRAINT pk_name_gram PRIMARY KEY (gram, word)
)
 WITHOUT ROWID

;
INSERT INTO "name_gram" VALUES('0','0子');
INSERT INTO "name_gram" VALUES('0','10子');
INSERT INTO "name_gram" VALUES('0','花子10');
INSERT INTO "name_gram" VALUES('0子','0子');
INSERT INTO "name_gram" VALUES('0子','10子');
INSERT INTO "name_gram" VALUES('1','10子');
INSERT INTO "name_gram" VALUES('1','11子');
INSERT INTO "name_gram" VALUES('1','12子');
INSERT INTO "name_gram" VALUES('1','13子');
INSERT INTO "name_gram" VALUES('1','14子');
INSERT INTO "name_gram" VALUES('1','1子');
INSERT INTO "name_gram" VALUES('1','花子1');
INSERT INTO "name_gram" VALUES('1','花子10');
INSERT INTO "name_gram" VALUES('1','花子11');
INSERT INTO "name_gram" VALUES('1','花子12');
INSERT INTO "name_gram" VALUES('10','10子');
INSERT INTO "name_gram" VALUES('10','花子10');
INSERT INTO "name_gram" VALUES('11','11子');
INSERT INTO "name_gram" VALUES('11','花子11');
INSERT INTO "name_gram" VALUES('12','12子');
INSERT INTO "name_gram" VALUES('12','花子12');
INSERT INTO "name_gram" VALUES('13','13子');
INSERT INTO "name_gram" VALUES('14','14子');
INSERT INTO "name_gram" VALUES('1子','11子');
INSERT INTO "name_gram" VALUES('1子','1子');
INSERT INTO "name_gram" VALUES('2','12子');
INSERT INTO "name_gram" VALUES('2','2子');
INSERT INTO "name_gram" VALUES('2','花子12');
INSERT INTO "name_gram" VALUES('2','花子2');
INSERT INTO "name_gram" VALUES('2子','12子');
INSERT INTO "name_gram" VALUES('2子','2子');
INSERT INTO "name_gram" VALUES('3','13子');
INSERT INTO "name_gram" VALUES('3','3子');
INSERT INTO "name_gram" VALUES('3子','13子');
INSERT INTO "name_gram" VALUES('3子','3子');
INSERT INTO "name_gram" VALUES('4','14子');
INSERT INTO "name_gram" VALUES('4','4子');
INSERT INTO "name_gram" VALUES('4子','14子');
INSERT INTO "name_gram" VALUES('4子','4子');
INSERT INTO "name_gram" VALUES('5','5子');
INSERT INTO "name_gram" VALUES('5子','5子');
INSERT INTO "name_gram" VALUES('6','6子');
INSERT INTO "name_gram" VALUES('6子','6子');
INSERT INTO "name_gram" VALUES('7','7子');
INSERT INTO "name_gram" VALUES('7子','7子');
INSERT INTO "name_gram" VALUES('8','8子');
INSERT INTO "name_gram" VALUES('8子','8子');
INSERT INTO "name_gram" VALUES('9','9子');
INSERT INTO "name_gram" VALUES('9子','9子');
INSERT INTO "name_gram" VALUES('子','0子');
INSERT INTO "name_gram" VALUES('子','10子');
INSERT INTO "name_gram" VALUES('子','11子');
INSERT INTO "name_gram" VALUES('子','12子');
INSERT INTO "name_gram" VALUES('子','13子');
INSERT INTO "name_gram" VALUES('子','14子');
INSERT INTO "name_gram" VALUES('子','1子');
INSERT INTO "name_gram" VALUES('子','2子');
INSERT INTO "name_gram" VALUES('子','3子');
INSERT INTO "name_gram" VALUES('子','4子');
INSERT INTO "name_gram" VALUES('子','5子');
INSERT INTO "name_gram" VALUES('子','6子');
INSERT INTO "name_gram" VALUES('子','7子');
INSERT INTO "name_gram" VALUES('子','8子');
INSERT INTO "name_gram" VALUES('子','9子');
INSERT INTO "name_gram" VALUES('子','花子');
INSERT INTO "name_gram" VALUES('子','花子1');
INSERT INTO "name_gram" VALUES('子','花子10');
INSERT INTO "name_gram" VALUES('子','花子11');
INSERT INTO "name_gram" VALUES('子','花子12');
INSERT INTO "name_gram" VALUES('子','花子2');
INSERT INTO "name_gram" VALUES('子1','花子1');
INSERT INTO "name_gram" VALUES('子1','花子10');
INSERT INTO "name_gram" VALUES('子1','花子11');
INSERT INTO "name_gram" VALUES('子1','花子12');
INSERT INTO "name_gram" VALUES('子2','花子2');
INSERT INTO "name_gram" VALUES('崎','高崎');
INSERT INTO "name_gram" VALUES('立','足立');
INSERT INTO "name_gram" VALUES('花','花子');
INSERT INTO "name_gram" VALUES('花','花子1');
INSERT INTO "name_gram" VALUES('花','花子10');
INSERT INTO "name_gram" VALUES('花','花子11');
INSERT INTO "name_gram" VALUES('花','花子12');
INSERT INTO "name_gram" VALUES('花','花子2');
INSERT INTO "name_gram" VALUES('花子','花子');
INSERT INTO "name_gram" VALUES('花子','花子1');
INSERT INTO "name_gram" VALUES('花子','花子10');
INSERT INTO "name_gram" VALUES('花子','花子11');
INSERT INTO "name_gram" VALUES('花子','花子12');
INSERT INTO "name_gram" VALUES('花子','花子2');
INSERT INTO "name_gram" VALUES('足','足立');
INSERT INTO "name_gram" VALUES('足立','足立');
INSERT INTO "name_gram" VALUES('高','高崎');
INSERT INTO "name_gram" VALUES('高崎','高崎');
CREATE TABLE notice (
	application_pk INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	sent_on DATE NOT NULL, 
	returned_on DATE, 
	CONSTRAINT pk_notice PRIMARY KEY (application_pk, number), 
	CONSTRAINT fk_notice_application_pk FOREIGN KEY(application_pk) REFERENCES application (id)
)
 WITHOUT ROWID

;
INSERT INTO "notice" VALUES(6,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(7,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(8,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(9,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(10,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(11,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(13,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(14,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(15,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(16,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(17,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(18,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(19,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(20,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(21,1,'2023-06-17',NULL);
CREATE TABLE notice_run (
	id INTEGER NOT NULL, 
	reminder BOOLEAN NOT NULL, 
	place_code VARCHAR(40), 
	from_date DATE NOT NULL, 
	until_date DATE NOT NULL, 
	seats_free INTEGER NOT NULL, 
	already_told INTEGER NOT NULL, 
	percent_coming INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_notice_run PRIMARY KEY (id), 
	CONSTRAINT fk_notice_run_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE notice_run_card (
	run_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	reason VARCHAR(40), 
	print_job_id VARCHAR(32), 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_notice_run_card PRIMARY KEY (run_id, position), 
	CONSTRAINT fk_notice_run_card_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_notice_run_card_print_job_id FOREIGN KEY(print_job_id) REFERENCES print_job (id), 
	CONSTRAINT fk_notice_run_card_run_id FOREIGN KEY(run_id) REFERENCES notice_run (id)
);
CREATE TABLE office (
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_office PRIMARY KEY (code)
);
INSERT INTO "office" VALUES('01','区役所',0,1);
CREATE TABLE opening_exception (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER, 
	ends INTEGER, 
	minutes INTEGER, 
	desks INTEGER, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_opening_exception PRIMARY KEY (id), 
	CONSTRAINT fk_opening_exception_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE opening_hours (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	weekday INTEGER NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	desks INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_opening_hours PRIMARY KEY (id), 
	CONSTRAINT fk_opening_hours_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "opening_hours" VALUES(1,'01',0,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(2,'01',1,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(3,'01',2,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(4,'01',3,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(5,'01',4,540,720,30,2,'2023-06-27',NULL);
CREATE TABLE operation (
	id VARCHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	result VARCHAR NOT NULL, 
	CONSTRAINT pk_operation PRIMARY KEY (id)
);
INSERT INTO "operation" VALUES('5766a9be555f4cba8c6df6db38634370','handover','2023-06-27 01:00:00.000000','w1','{"handover_id": 1, "application_id": "00000000000000000001016", "version": 2}');
INSERT INTO "operation" VALUES('c5f91cc644c04d5996a3c02bf2e0bc5d','handover','2023-06-27 01:00:00.000000','w1','{"handover_id": 2, "application_id": "00000000000000000001017", "version": 2}');
INSERT INTO "operation" VALUES('a2949ab45b58462383c0d592cf07ca8f','reversal','2023-06-27 01:00:00.000000','s1','{"application_id": "00000000000000000001017", "version": 3, "shelf": "01-A-01-002", "national": false}');
INSERT INTO "operation" VALUES('f65dffc1027c40469ff1f866c9480dcb','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 1, "application_pk": 18, "application_id": "00000000000000000001018", "version": 2, "slot_id": 1, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 540, "ends": 570, "warnings": []}]}');
INSERT INTO "operation" VALUES('48647fb4bbeb4336863663ad30a0cbec','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 2, "application_pk": 19, "application_id": "00000000000000000001019", "version": 2, "slot_id": 2, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 570, "ends": 600, "warnings": []}]}');
INSERT INTO "operation" VALUES('8a76f5f1cbc04c73822f999007c76744','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 3, "application_pk": 20, "application_id": "00000000000000000001020", "version": 2, "slot_id": 3, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 600, "ends": 630, "warnings": []}]}');
INSERT INTO "operation" VALUES('e3ffe657ba6a4e15b9e65e608022ca5b','cancel','2023-06-27 01:00:00.000000','w1','{"booking_id": 1, "application_id": "00000000000000000001018", "version": 3, "slot_id": 1, "waiting_id": null}');
INSERT INTO "operation" VALUES('78549935d78a4e9db164a68c6d3e39e6','move','2023-06-27 01:00:00.000000','w1','{"booking_id": 4, "application_pk": 19, "application_id": "00000000000000000001019", "version": 3, "slot_id": 5, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 660, "ends": 690, "warnings": []}');
INSERT INTO "operation" VALUES('d10c43596c684abba325604385b953e9','support_received','2023-06-27 01:00:00.000000','w1','{"support_session": 1}');
INSERT INTO "operation" VALUES('a3fcca4b2d864e6eb3a7a9987ab205dd','support_identified','2023-06-27 01:00:00.000000','w1','{"support_session": 1}');
INSERT INTO "operation" VALUES('472fe01f7fd04c398ad81b01e237031b','support_started','2023-06-27 01:00:00.000000','w1','{"support_session": 1}');
CREATE TABLE outreach_staff (
	visit_id INTEGER NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_outreach_staff PRIMARY KEY (visit_id, staff_id), 
	CONSTRAINT fk_outreach_staff_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id), 
	CONSTRAINT fk_outreach_staff_visit_id FOREIGN KEY(visit_id) REFERENCES outreach_visit (id)
)
 WITHOUT ROWID

;
CREATE TABLE outreach_visit (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	position INTEGER NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	note VARCHAR, 
	state VARCHAR(40) NOT NULL, 
	persons_expected INTEGER NOT NULL, 
	persons INTEGER, 
	applications INTEGER, 
	handed_over INTEGER, 
	reason VARCHAR, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_outreach_visit PRIMARY KEY (id)
);
CREATE TABLE post_office_count (
	id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	applications INTEGER NOT NULL, 
	source VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_post_office_count PRIMARY KEY (id), 
	CONSTRAINT fk_post_office_count_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id), 
	CONSTRAINT uq_post_office_count_venue_id_month UNIQUE (venue_id, month)
);
CREATE TABLE posted_card (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	visit_id INTEGER, 
	tracking_number VARCHAR(40) NOT NULL, 
	letter_scan VARCHAR NOT NULL, 
	card_scan VARCHAR NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	posted_on DATE NOT NULL, 
	posted_at DATETIME NOT NULL, 
	posted_by VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40), 
	ended_on DATE, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_posted_card PRIMARY KEY (id), 
	CONSTRAINT fk_posted_card_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_posted_card_visit_id FOREIGN KEY(visit_id) REFERENCES outreach_visit (id), 
	CONSTRAINT uq_posted_card_tracking_number UNIQUE (tracking_number)
);
CREATE TABLE print_job (
	id VARCHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject VARCHAR NOT NULL, 
	snapshot VARCHAR NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	pages INTEGER, 
	digest VARCHAR(64), 
	fault VARCHAR(40), 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	reprint_of VARCHAR(32), 
	reason VARCHAR, 
	CONSTRAINT pk_print_job PRIMARY KEY (id), 
	CONSTRAINT fk_print_job_reprint_of FOREIGN KEY(reprint_of) REFERENCES print_job (id)
);
CREATE TABLE publicity (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	medium VARCHAR(40) NOT NULL, 
	due_on DATE NOT NULL, 
	subject VARCHAR NOT NULL, 
	done_at DATETIME, 
	done_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_publicity PRIMARY KEY (id), 
	CONSTRAINT fk_publicity_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE TABLE pulled (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	booking_id INTEGER, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	pulled_at DATETIME NOT NULL, 
	pulled_by VARCHAR(40) NOT NULL, 
	outcome VARCHAR(40), 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_pulled PRIMARY KEY (id), 
	CONSTRAINT fk_pulled_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_pulled_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_pulled_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "pulled" VALUES(1,17,NULL,'01','2023-06-27','2023-06-27 01:00:00.000000','s1',NULL,NULL,NULL);
CREATE TABLE registration_check (
	id INTEGER NOT NULL, 
	way VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	venue_id INTEGER, 
	session_id INTEGER, 
	application_pk INTEGER, 
	person VARCHAR, 
	assisted BOOLEAN NOT NULL, 
	result VARCHAR(40) NOT NULL, 
	escalated_to VARCHAR, 
	waits_for VARCHAR, 
	due_on DATE, 
	settled_at DATETIME, 
	settled_by VARCHAR(40), 
	settled_with VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_registration_check PRIMARY KEY (id), 
	CONSTRAINT fk_registration_check_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_registration_check_session_id FOREIGN KEY(session_id) REFERENCES support_session (id), 
	CONSTRAINT fk_registration_check_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id), 
	CONSTRAINT uq_registration_check_session_id UNIQUE (session_id)
);
CREATE TABLE rotation_turn (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	monday DATE NOT NULL, 
	venue_id INTEGER NOT NULL, 
	stands_in_for INTEGER, 
	origin VARCHAR(40) NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	end_kind VARCHAR(40), 
	reason VARCHAR, 
	CONSTRAINT pk_rotation_turn PRIMARY KEY (id), 
	CONSTRAINT fk_rotation_turn_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_rotation_turn_stands_in_for FOREIGN KEY(stands_in_for) REFERENCES venue (id), 
	CONSTRAINT fk_rotation_turn_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
CREATE TABLE rotation_week (
	campaign_id INTEGER NOT NULL, 
	monday DATE NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE NOT NULL, 
	announced_at DATETIME, 
	announced_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_rotation_week PRIMARY KEY (campaign_id, monday), 
	CONSTRAINT fk_rotation_week_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
)
 WITHOUT ROWID

;
CREATE TABLE rotation_wish (
	id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	monday DATE NOT NULL, 
	venue_id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	reason VARCHAR, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_rotation_wish PRIMARY KEY (id), 
	CONSTRAINT fk_rotation_wish_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_rotation_wish_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
CREATE TABLE seat (
	slot_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	booking_id INTEGER, 
	held_until DATETIME, 
	held_by VARCHAR(40), 
	held_for VARCHAR(40), 
	extra_reason VARCHAR, 
	CONSTRAINT pk_seat PRIMARY KEY (slot_id, number), 
	CONSTRAINT fk_seat_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_seat_slot_id FOREIGN KEY(slot_id) REFERENCES slot (id), 
	CONSTRAINT uq_seat_booking_id UNIQUE (booking_id)
)
 WITHOUT ROWID

;
INSERT INTO "seat" VALUES(1,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(1,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(3,1,3,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(3,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(4,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(4,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(5,1,4,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(5,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(6,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(6,2,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE shelf_location (
	id INTEGER NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40) NOT NULL, 
	box INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_shelf_location PRIMARY KEY (id), 
	CONSTRAINT fk_shelf_location_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT uq_shelf_location_label UNIQUE (label), 
	CONSTRAINT uq_shelf_location_office_code_cabinet_box_position UNIQUE (office_code, cabinet, box, position)
);
INSERT INTO "shelf_location" VALUES(1,'01','A',1,1,'01-A-01-001');
INSERT INTO "shelf_location" VALUES(2,'01','A',1,2,'01-A-01-002');
INSERT INTO "shelf_location" VALUES(3,'01','A',1,10,'01-A-01-010');
INSERT INTO "shelf_location" VALUES(4,'01','A',1,11,'01-A-01-011');
INSERT INTO "shelf_location" VALUES(5,'01','A',1,12,'01-A-01-012');
CREATE TABLE slot (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	closed BOOLEAN NOT NULL, 
	CONSTRAINT pk_slot PRIMARY KEY (id), 
	CONSTRAINT fk_slot_place_code FOREIGN KEY(place_code) REFERENCES office (code), 
	CONSTRAINT uq_slot_place_code_on_date_starts UNIQUE (place_code, on_date, starts)
);
INSERT INTO "slot" VALUES(1,'01','2023-06-28',540,570,0);
INSERT INTO "slot" VALUES(2,'01','2023-06-28',570,600,0);
INSERT INTO "slot" VALUES(3,'01','2023-06-28',600,630,1);
INSERT INTO "slot" VALUES(4,'01','2023-06-28',630,660,1);
INSERT INTO "slot" VALUES(5,'01','2023-06-28',660,690,0);
INSERT INTO "slot" VALUES(6,'01','2023-06-28',690,720,0);
CREATE TABLE staff (
	id VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	password_hash VARCHAR, 
	active BOOLEAN NOT NULL, 
	failures INTEGER NOT NULL, 
	locked_until DATETIME, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_staff PRIMARY KEY (id)
);
INSERT INTO "staff" VALUES('w1','職員 w1','window','$argon2id$v=19$m=65536,t=3,p=4$AMduGLeMjj2G8U/EG0zubg$lDezfG6cfR61kty6yKj29U8ZnM/GgcXLNLIBYzWWE6k',1,0,NULL,1);
INSERT INTO "staff" VALUES('w2','職員 w2','window','$argon2id$v=19$m=65536,t=3,p=4$AMduGLeMjj2G8U/EG0zubg$lDezfG6cfR61kty6yKj29U8ZnM/GgcXLNLIBYzWWE6k',1,0,NULL,1);
INSERT INTO "staff" VALUES('s1','職員 s1','supervisor','$argon2id$v=19$m=65536,t=3,p=4$AMduGLeMjj2G8U/EG0zubg$lDezfG6cfR61kty6yKj29U8ZnM/GgcXLNLIBYzWWE6k',1,0,NULL,1);
CREATE TABLE stock_take (
	id INTEGER NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40) NOT NULL, 
	box INTEGER NOT NULL, 
	begun_at DATETIME NOT NULL, 
	begun_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	expected INTEGER, 
	found INTEGER, 
	missing INTEGER, 
	surplus INTEGER, 
	reason VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_stock_take PRIMARY KEY (id), 
	CONSTRAINT fk_stock_take_office_code FOREIGN KEY(office_code) REFERENCES office (code)
);
CREATE TABLE stock_take_scan (
	stock_take_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	finding VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_stock_take_scan PRIMARY KEY (stock_take_id, number), 
	CONSTRAINT fk_stock_take_scan_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_stock_take_scan_stock_take_id FOREIGN KEY(stock_take_id) REFERENCES stock_take (id), 
	CONSTRAINT uq_stock_take_scan_stock_take_id_application_pk UNIQUE (stock_take_id, application_pk)
)
 WITHOUT ROWID

;
CREATE TABLE support_part (
	session_id INTEGER NOT NULL, 
	part_code VARCHAR(40) NOT NULL, 
	outcome VARCHAR(40) NOT NULL, 
	minutes INTEGER NOT NULL, 
	CONSTRAINT pk_support_part PRIMARY KEY (session_id, part_code), 
	CONSTRAINT fk_support_part_session_id FOREIGN KEY(session_id) REFERENCES support_session (id)
)
 WITHOUT ROWID

;
CREATE TABLE support_session (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	application_pk INTEGER, 
	applied_on DATE, 
	state VARCHAR(40) NOT NULL, 
	received_at DATETIME NOT NULL, 
	received_by VARCHAR(40) NOT NULL, 
	identified_at DATETIME, 
	started_at DATETIME, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	outcome VARCHAR(40), 
	broken_off_reason VARCHAR(40), 
	logged_out_at DATETIME, 
	screen_cleared_at DATETIME, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	follow_up VARCHAR, 
	follow_up_due DATE, 
	followed_up_at DATETIME, 
	followed_up_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_support_session PRIMARY KEY (id), 
	CONSTRAINT fk_support_session_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_support_session_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_support_session_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
INSERT INTO "support_session" VALUES(1,'points',1,1,'T1','2023-06-27',NULL,'2023-02-20','in_progress','2023-06-27 01:00:00.000000','w1','2023-06-27 01:00:00.000000','2023-06-27 01:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
CREATE TABLE tally (
	month VARCHAR(7) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	channel VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_tally PRIMARY KEY (month, stage, channel, office_code)
)
 WITHOUT ROWID

;
INSERT INTO "tally" VALUES('2023-04','applied','post','01',21);
INSERT INTO "tally" VALUES('2023-05','delivered','post','01',18);
INSERT INTO "tally" VALUES('2023-05','prepared','post','01',17);
INSERT INTO "tally" VALUES('2023-05','produced','post','01',19);
INSERT INTO "tally" VALUES('2023-06','disposed','post','01',1);
INSERT INTO "tally" VALUES('2023-06','handed_over','post','01',2);
INSERT INTO "tally" VALUES('2023-06','lapsed','post','01',1);
INSERT INTO "tally" VALUES('2023-06','notified','post','01',15);
INSERT INTO "tally" VALUES('2023-06','rejected','post','01',1);
INSERT INTO "tally" VALUES('2023-06','shelved','post','01',16);
INSERT INTO "tally" VALUES('2023-06','withdrawn','post','01',1);
CREATE TABLE venue (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	address VARCHAR NOT NULL, 
	district VARCHAR NOT NULL, 
	latitude DOUBLE, 
	longitude DOUBLE, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	closed_weekdays VARCHAR(40) NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	desks INTEGER NOT NULL, 
	substitute_id INTEGER, 
	position INTEGER NOT NULL, 
	sample BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_venue PRIMARY KEY (id), 
	CONSTRAINT fk_venue_substitute_id FOREIGN KEY(substitute_id) REFERENCES venue (id), 
	CONSTRAINT uq_venue_code UNIQUE (code)
);
INSERT INTO "venue" VALUES(1,'W1','足立区役所','permanent','足立区中央本町一丁目17番1号','中央',35.775,139.804,'2022-06-30',NULL,'',510,1020,6,NULL,1,0,1);
INSERT INTO "venue" VALUES(2,'W2','イオン西新井','permanent','足立区西新井三丁目','西新井',35.783,139.781,'2022-06-30',NULL,'',600,1020,4,NULL,2,0,1);
INSERT INTO "venue" VALUES(3,'R01','竹の塚地域学習センター','rotating','足立区竹の塚二丁目','北部',35.791,139.797,'2022-06-30',NULL,'',600,960,2,12,3,1,1);
INSERT INTO "venue" VALUES(4,'R02','中央本町地域学習センター','rotating','足立区中央本町三丁目','中央',35.772,139.803,'2022-06-30',NULL,'',600,960,2,9,4,1,1);
INSERT INTO "venue" VALUES(5,'R03','東和地域学習センター','rotating','足立区東和三丁目','東部',35.77,139.838,'2022-06-30',NULL,'',600,960,2,17,5,1,1);
INSERT INTO "venue" VALUES(6,'R04','佐野地域学習センター','rotating','足立区佐野二丁目','東部',35.789,139.852,'2022-06-30',NULL,'0',600,960,2,5,6,1,1);
INSERT INTO "venue" VALUES(7,'R05','江北地域学習センター','rotating','足立区江北三丁目','西部',35.785,139.768,'2022-06-30',NULL,'',600,960,2,10,7,1,1);
INSERT INTO "venue" VALUES(8,'R06','新田地域学習センター','rotating','足立区新田二丁目','西部',35.764,139.748,'2022-06-30',NULL,'',600,960,2,7,8,1,1);
INSERT INTO "venue" VALUES(9,'R07','梅田地域学習センター','rotating','足立区梅田七丁目','中央',35.766,139.793,'2022-06-30',NULL,'',600,960,2,4,9,1,1);
INSERT INTO "venue" VALUES(10,'R08','鹿浜地域学習センター','rotating','足立区鹿浜六丁目','西部',35.782,139.754,'2022-06-30',NULL,'',600,960,2,7,10,1,1);
INSERT INTO "venue" VALUES(11,'R09','興本地域学習センター','rotating','足立区興野一丁目','中央',35.772,139.78,'2022-06-30',NULL,'',600,960,2,9,11,1,1);
INSERT INTO "venue" VALUES(12,'R10','伊興地域学習センター','rotating','足立区伊興二丁目','北部',35.797,139.788,'2022-06-30',NULL,'',600,960,2,3,12,1,1);
INSERT INTO "venue" VALUES(13,'R11','花畑地域学習センター','rotating','足立区花畑四丁目','北東部',35.798,139.811,'2022-06-30',NULL,'0',600,960,2,15,13,1,1);
INSERT INTO "venue" VALUES(14,'R12','舎人地域学習センター','rotating','足立区舎人一丁目','北部',35.8,139.768,'2022-06-30',NULL,'',600,960,2,12,14,1,1);
INSERT INTO "venue" VALUES(15,'R13','保塚地域学習センター','rotating','足立区保塚町','北東部',35.79,139.826,'2022-06-30',NULL,'',600,960,2,13,15,1,1);
INSERT INTO "venue" VALUES(16,'R14','生涯学習センター','rotating','足立区千住五丁目','千住',35.754,139.799,'2022-06-30',NULL,'0',600,960,2,18,16,1,1);
INSERT INTO "venue" VALUES(17,'R15','綾瀬駅前会場','rotating','足立区綾瀬三丁目','東部',35.763,139.825,'2022-06-30',NULL,'',600,960,2,5,17,1,1);
INSERT INTO "venue" VALUES(18,'R16','千住大橋駅前会場','rotating','足立区千住橋戸町','千住',35.743,139.797,'2022-06-30',NULL,'',600,960,2,16,18,1,1);
INSERT INTO "venue" VALUES(19,'P01','足立千住仲町郵便局','post_office','足立区千住仲町','千住',35.745,139.802,'2023-03-01',NULL,'',540,1020,1,NULL,19,1,1);
INSERT INTO "venue" VALUES(20,'P02','足立千住旭町郵便局','post_office','足立区千住旭町','千住',35.75,139.807,'2023-03-01',NULL,'',540,1020,1,NULL,20,1,1);
INSERT INTO "venue" VALUES(21,'P03','足立千住曙町郵便局','post_office','足立区千住曙町','千住',35.743,139.813,'2023-03-01',NULL,'',540,1020,1,NULL,21,1,1);
INSERT INTO "venue" VALUES(22,'P04','足立千住大川町郵便局','post_office','足立区千住大川町','千住',35.757,139.795,'2023-03-01',NULL,'',540,1020,1,NULL,22,1,1);
INSERT INTO "venue" VALUES(23,'P05','足立小台郵便局','post_office','足立区小台','西部',35.754,139.761,'2023-03-01',NULL,'',540,1020,1,NULL,23,1,1);
INSERT INTO "venue" VALUES(24,'P06','足立新田郵便局','post_office','足立区新田','西部',35.765,139.745,'2023-03-01',NULL,'',540,1020,1,NULL,24,1,1);
INSERT INTO "venue" VALUES(25,'P07','足立江北郵便局','post_office','足立区江北','西部',35.784,139.766,'2023-03-01',NULL,'',540,1020,1,NULL,25,1,1);
INSERT INTO "venue" VALUES(26,'P08','足立鹿浜郵便局','post_office','足立区鹿浜','西部',35.781,139.756,'2023-03-01',NULL,'',540,1020,1,NULL,26,1,1);
INSERT INTO "venue" VALUES(27,'P09','足立興野郵便局','post_office','足立区興野','中央',35.771,139.78,'2023-03-01',NULL,'',540,1020,1,NULL,27,1,1);
INSERT INTO "venue" VALUES(28,'P10','足立西新井本町郵便局','post_office','足立区西新井本町','西新井',35.778,139.783,'2023-03-01',NULL,'',540,1020,1,NULL,28,1,1);
INSERT INTO "venue" VALUES(29,'P11','足立梅島郵便局','post_office','足立区梅島','中央',35.773,139.796,'2023-03-01',NULL,'',540,1020,1,NULL,29,1,1);
INSERT INTO "venue" VALUES(30,'P12','足立中央本町郵便局','post_office','足立区中央本町','中央',35.771,139.805,'2023-03-01',NULL,'',540,1020,1,NULL,30,1,1);
INSERT INTO "venue" VALUES(31,'P13','足立青井郵便局','post_office','足立区青井','中央',35.771,139.815,'2023-03-01',NULL,'',540,1020,1,NULL,31,1,1);
INSERT INTO "venue" VALUES(32,'P14','足立綾瀬郵便局','post_office','足立区綾瀬','東部',35.762,139.826,'2023-03-01',NULL,'',540,1020,1,NULL,32,1,1);
INSERT INTO "venue" VALUES(33,'P15','足立東和郵便局','post_office','足立区東和','東部',35.77,139.838,'2023-03-01',NULL,'',540,1020,1,NULL,33,1,1);
INSERT INTO "venue" VALUES(34,'P16','足立佐野郵便局','post_office','足立区佐野','東部',35.788,139.85,'2023-03-01',NULL,'',540,1020,1,NULL,34,1,1);
INSERT INTO "venue" VALUES(35,'P17','足立六木郵便局','post_office','足立区六木','東部',35.792,139.857,'2023-03-01',NULL,'',540,1020,1,NULL,35,1,1);
INSERT INTO "venue" VALUES(36,'P18','足立花畑郵便局','post_office','足立区花畑','北東部',35.799,139.812,'2023-03-01',NULL,'',540,1020,1,NULL,36,1,1);
INSERT INTO "venue" VALUES(37,'P19','足立竹の塚郵便局','post_office','足立区竹の塚','北部',35.793,139.794,'2023-03-01',NULL,'',540,1020,1,NULL,37,1,1);
INSERT INTO "venue" VALUES(38,'P20','足立舎人郵便局','post_office','足立区舎人','北部',35.801,139.769,'2023-03-01',NULL,'',540,1020,1,NULL,38,1,1);
CREATE TABLE venue_closure (
	id INTEGER NOT NULL, 
	venue_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	withdrawn_at DATETIME, 
	withdrawn_by VARCHAR(40), 
	CONSTRAINT pk_venue_closure PRIMARY KEY (id), 
	CONSTRAINT fk_venue_closure_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id)
);
CREATE TABLE waiting (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	place_code VARCHAR(40), 
	from_date DATE NOT NULL, 
	until_date DATE, 
	asked_at DATETIME NOT NULL, 
	asked_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	booking_id INTEGER, 
	CONSTRAINT pk_waiting PRIMARY KEY (id), 
	CONSTRAINT fk_waiting_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_waiting_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_waiting_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "waiting" VALUES(1,21,NULL,'2023-06-27',NULL,'2023-06-27 01:00:00.000000','w1',NULL,NULL);
CREATE TABLE ward_setting (
	"key" VARCHAR(40) NOT NULL, 
	value VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_ward_setting PRIMARY KEY ("key")
);
INSERT INTO "ward_setting" VALUES('ward_name','"足立区"',1);
CREATE TABLE weekend_place (
	place_code VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_weekend_place PRIMARY KEY (place_code), 
	CONSTRAINT fk_weekend_place_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "weekend_place" VALUES('01');
CREATE INDEX ix_application_birth_date_kana_key ON application (birth_date, kana_key);
CREATE INDEX ix_application_custody_address ON application (address_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_custody_kana ON application (kana_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_custody_name ON application (name_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_delivery_id ON application (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX ix_application_given_key ON application (given_key);
CREATE INDEX ix_application_kana_key ON application (kana_key);
CREATE INDEX ix_application_left ON application (left_on, custody_on) WHERE left_on IS NOT NULL;
CREATE INDEX ix_application_name_key ON application (name_key);
CREATE INDEX ix_application_notice_number ON application (notice_number);
CREATE INDEX ix_error_entry_application_pk ON error_entry (application_pk);
CREATE INDEX ix_handover_application_pk ON handover (application_pk);
CREATE INDEX ix_handover_on_date ON handover (on_date);
CREATE UNIQUE INDEX uq_handover_standing ON handover (application_pk) WHERE reversed_at IS NULL;
CREATE INDEX ix_opening_exception_day ON opening_exception (place_code, on_date);
CREATE INDEX ix_opening_hours_place ON opening_hours (place_code, weekday);
CREATE INDEX ix_slot_on_date ON slot (on_date, starts);
CREATE INDEX ix_booking_application_pk ON booking (application_pk);
CREATE INDEX ix_booking_day ON booking (on_date, place_code, starts);
CREATE INDEX ix_booking_slot_id ON booking (slot_id);
CREATE INDEX ix_booking_visit ON booking (visit);
CREATE UNIQUE INDEX uq_booking_standing ON booking (application_pk) WHERE state IN ('booked', 'present', 'at_desk');
CREATE UNIQUE INDEX uq_waiting_open ON waiting (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_day_end_day ON day_end (on_date, place_code);
CREATE INDEX ix_stock_take_box ON stock_take (office_code, cabinet, box);
CREATE UNIQUE INDEX uq_stock_take_under_way ON stock_take (office_code, cabinet, box) WHERE ended_at IS NULL;
CREATE INDEX ix_box_emptied_delivery_id ON box_emptied (delivery_id);
CREATE INDEX ix_notice_run_card_application_pk ON notice_run_card (application_pk);
CREATE UNIQUE INDEX uq_notice_run_card_to_post ON notice_run_card (application_pk) WHERE state IN ('picked', 'printed');
CREATE INDEX ix_pulled_application_pk ON pulled (application_pk);
CREATE INDEX ix_pulled_day ON pulled (on_date, place_code);
CREATE UNIQUE INDEX uq_pulled_out ON pulled (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_seat_held_for ON seat (held_for) WHERE held_for IS NOT NULL;
CREATE INDEX ix_outreach_visit_day ON outreach_visit (on_date, position);
CREATE INDEX ix_campaign_day_campaign_id ON campaign_day (campaign_id);
CREATE INDEX ix_publicity_campaign_id ON publicity (campaign_id);
CREATE UNIQUE INDEX uq_rotation_turn_standing ON rotation_turn (campaign_id, monday, venue_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX uq_rotation_wish_standing ON rotation_wish (campaign_id, monday, venue_id) WHERE ended_at IS NULL;
CREATE INDEX ix_venue_closure_venue ON venue_closure (venue_id, from_date);
CREATE INDEX ix_posted_card_application_pk ON posted_card (application_pk);
CREATE INDEX ix_posted_card_posted_on ON posted_card (posted_on);
CREATE INDEX ix_posted_card_visit_id ON posted_card (visit_id);
CREATE UNIQUE INDEX uq_posted_card_on_the_way ON posted_card (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_support_session_application_pk ON support_session (application_pk);
CREATE INDEX ix_support_session_day ON support_session (on_date, venue_id);
CREATE UNIQUE INDEX uq_support_session_open ON support_session (terminal) WHERE closed_at IS NULL;
CREATE INDEX ix_registration_check_application_pk ON registration_check (application_pk);
CREATE INDEX ix_registration_check_day ON registration_check (on_date);
CREATE INDEX ix_application_custody ON application (custody_on, id, office_code, stage, notices, applied_on, card_expires_on, first_notice_on) WHERE custody_on IS NOT NULL AND left_on IS NULL;
COMMIT;
